import PrisonAffairs

/// The categories of goods by code and name, each with the bytes of its code, which stay as long as
/// this does.
final class GoodsOfTransfers {
  private let names: CodeTable
  private var codes: [FieldBytes] = []
  private let keeper = TextSpill()

  init(_ context: TransferImportContext) {
    let goods = context.policies.goodsCategories(on: context.today).values.sorted {
      $0.code < $1.code
    }
    names = CodeTable(goods.map(\.code) + goods.map { composedText($0.title.zh) })
    let stored = goods.map { category in
      var code = category.code
      return code.withUTF8 { keeper.store($0) }
    }
    codes = stored + stored
  }

  /// The code of what a field names; nil where policy does not have it.
  func code(_ field: FieldBytes) -> FieldBytes? { names.position(of: field).map { codes[$0] } }
}
