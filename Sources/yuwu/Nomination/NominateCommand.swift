import ArgumentParser

struct NominateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "nominate", "提请减刑、假释：从法定条件到裁定结果",
      "commutation and parole: from what law allows to the ruling",
      subcommands: [
        Batch.self, Propose.self, Appraise.self, Study.self, Chiefs.self, Review.self,
        Committee.self, Consult.self, Decide.self, Reply.self, Bureau.self, Submit.self,
        Ruling.self, Serve.self, Withdraw.self, List.self, Check.self,
        WhatIf.self, Calendar.self,
      ])
  }
}
