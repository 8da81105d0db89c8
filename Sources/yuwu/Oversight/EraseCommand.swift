import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

struct EraseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "erase", "删除：一人提出、另一人执行；内容和盐删去，散列保留，核对时注明由哪一行为删除",
      "erasure: one person asks, another carries it out; content and salt go, the hash stays",
      subcommands: [Ask.self, Confirm.self])
  }

  struct Ask: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("request", "提出删除", "ask for an erasure")
    }

    @OptionGroup var subject: SealSubjectOptions
    @OptionGroup var grounds: GroundOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      let subject = try subject.subject()
      let keys = try office.facts(of: subject, for: .requestErasure)
      Terminal.message(
        words("将提出删除 \(keys.count) 条事实", "ask for the erasure of \(keys.count) facts")
          + ": " + shortList(keys))
      reportNotices(try office.noticesHolding(inmatesOf: keys))
      try consent.require(words("确认提出？", "ask for it?"))
      let (act, count) = try office.requestErasure(subject, grounds.value)
      Terminal.line("act:\(act)")
      Terminal.message(
        words(
          "\(count) 条；由另一人执行：yuwu erase confirm act:\(act)",
          "\(count) facts; somebody else runs: yuwu erase confirm act:\(act)"))
    }
  }

  struct Confirm: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("confirm", "执行他人提出的删除；不可恢复", "carry out what another asked for; it is final")
    }

    @Argument(help: help("提出删除的行为，如 act:812", "the act that asked, as act:812"))
    var request: String
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      guard case .act(let number) = try reference(request) else {
        throw ValidationError(words("写成 act:812", "write it as act:812"))
      }
      let office = try book.office()
      let records = try office.erasureRequest(number)
      Terminal.message(
        words("将删除 \(records.count) 条事实，不可恢复", "erase \(records.count) facts for good")
          + ": " + shortList(records.map(\.key)))
      // Once the facts are gone nobody can tell any more whose number it was.
      let notices = try office.noticesHolding(inmatesOf: records.map(\.key))
      try consent.require(words("确认删除？", "erase them?"))
      let (act, count) = try office.erase(request: number)
      Terminal.line("act:\(act)")
      Terminal.message(
        words(
          "已删除 \(count) 条；以前的备份和副本里仍有内容，须另行销毁",
          "\(count) erased; earlier backups and copies still hold them and are destroyed apart"))
      reportNotices(notices)
    }
  }
}

extension PeopleCommand {
  struct Retract: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "retract", "撤销录错的状态、刑期或罪名（由原录入人以外的人办理）；正确的另行导入",
        "retract a wrong status, sentence or crime (not by its author); what is right is imported anew"
      )
    }

    @Argument(help: help("事实，如 812.3", "a fact, as 812.3")) var fact: String
    @Option(help: help("理由", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      Terminal.line("act:\(try book.office().retract(try factKey(fact), ground: ground))")
    }
  }
}
