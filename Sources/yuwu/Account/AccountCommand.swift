import ArgumentParser

/// Inmates' money.
struct AccountCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "account", "罪犯资金：登记、导入、对账、结账、公示、导出",
      "inmates' money: post, import, reconcile, close, publish, export",
      subcommands: [
        Post.self, Statement.self, Balance.self,
        Bank.self, Reconcile.self, Match.self, Unmatch.self, Explain.self,
        Close.self, Months.self, Publish.self, Settle.self,
        Limit.self, Order.self, Findings.self, Flagging.self,
        Import.self, Allowance.self, Reverse.self, Move.self, Send.self, Payout.self, Deduct.self,
        Deductions.self, PayCourt.self,
        Export.self,
      ])
  }
}
