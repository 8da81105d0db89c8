import ArgumentParser
import PrisonAffairs

struct MealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "meal", "伙食：伙房、就餐人数、采购、出库、盘点、食谱和伙食账",
      "meals: kitchens, diners, purchases, issues, stock-takes, menus, accounts",
      subcommands: [
        Kitchen.self, Item.self, Diners.self, Purchase.self, Issue.self, Stocktake.self,
        Stock.self, Status.self, Reverse.self, Menu.self, Sample.self,
        Account.self, Close.self, Publish.self, Grant.self, Committee.self, Receive.self,
        Unconfirmed.self,
      ])
  }
}
