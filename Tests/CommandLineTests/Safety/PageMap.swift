import Foundation

/// What every byte of a SQLite file is for, as far as SQLite's file format says that nothing
/// depends on it: what this map calls free, no row and no index is read from.
struct PageMap {
  /// Bytes that carry nothing.
  enum Region: String, CaseIterable {
    case freePage = "page of the freelist"
    case gap = "gap between a page's pointers and its cells"
    case freeBlock = "free block of a page"
    case fragment = "fragment between the cells of a page"
    case overflowTail = "rest of an overflow page"
    /// Changes when the schema does, so that others read it again; any number will do.
    case schemaCookie = "schema cookie"
    /// Which SQLite wrote last; never read.
    case writerVersion = "version of the SQLite that wrote last"
    /// A column that is the row's number is read from the number, not from the record.
    case numberPlace = "place of the row's number in its record"
    /// Rows of the schema are found by going through all of them.
    case schemaRowNumber = "number of a row of the schema"
  }

  let bytes: [UInt8]
  let pageSize: Int
  /// Free bytes by their place in the file.
  private(set) var regions: [Int: Region] = [:]

  /// Maps a file whose trees begin at the roots; `numbered` are those of tables with a column
  /// that is the row's number.
  init(_ bytes: [UInt8], roots: [Int], numbered: Set<Int>) {
    self.bytes = bytes
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
    for place in 40..<44 { regions[place] = .schemaCookie }
    for place in 96..<100 { regions[place] = .writerVersion }
    mapFreelist()
    for root in [1] + roots {
      map(page: root, isNumbered: numbered.contains(root), isSchema: root == 1)
    }
  }

  /// Where a page begins in the file.
  func start(_ page: Int) -> Int { (page - 1) * pageSize }

  func integer(_ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A variable-length integer and the place after it.
  func varint(_ place: Int) -> (value: Int, next: Int) {
    var value: UInt64 = 0
    for index in 0..<8 {
      let byte = bytes[place + index]
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { return (Int(truncatingIfNeeded: value), place + index + 1) }
    }
    return (Int(truncatingIfNeeded: value << 8 | UInt64(bytes[place + 8])), place + 9)
  }

  mutating func mark(_ places: Range<Int>, _ region: Region) {
    for place in places { regions[place] = region }
  }

  private mutating func mapFreelist() {
    var trunk = integer(32, 4)
    while trunk != 0 {
      let base = start(trunk)
      let count = integer(base + 4, 4)
      mark(base + 8 + count * 4..<base + pageSize, .freePage)
      for index in 0..<count {
        let leaf = start(integer(base + 8 + index * 4, 4))
        mark(leaf..<leaf + pageSize, .freePage)
      }
      trunk = integer(base, 4)
    }
  }
}

extension PageMap {
  private enum Kind: UInt8 {
    case indexInterior = 2
    case tableInterior = 5
    case indexLeaf = 10
    case tableLeaf = 13

    var isInterior: Bool { self == .indexInterior || self == .tableInterior }
  }

  /// Maps a page of a tree and all below it.
  private mutating func map(page: Int, isNumbered: Bool, isSchema: Bool) {
    let base = start(page)
    let header = page == 1 ? base + 100 : base
    guard let kind = Kind(rawValue: bytes[header]) else { return }
    let count = integer(header + 3, 2)
    let content = integer(header + 5, 2)
    let pointers = header + (kind.isInterior ? 12 : 8)
    let cells = (0..<count).map { base + integer(pointers + $0 * 2, 2) }
    let contentStart = base + (content == 0 ? 65_536 : content)
    mark(pointers + count * 2..<contentStart, .gap)
    // What neither a cell nor a free block takes up is a fragment.
    mark(contentStart..<base + pageSize, .fragment)
    markFreeBlocks(base, first: integer(header + 1, 2))
    for cell in cells {
      let end = mapCell(cell, kind, isNumbered: isNumbered, isSchema: isSchema)
      if kind.isInterior {
        map(page: integer(cell, 4), isNumbered: isNumbered, isSchema: isSchema)
      }
      _ = end
    }
    if kind.isInterior {
      map(page: integer(header + 8, 4), isNumbered: isNumbered, isSchema: isSchema)
    }
  }

  private mutating func markFreeBlocks(_ base: Int, first: Int) {
    var block = first
    while block != 0 {
      let size = integer(base + block + 2, 2)
      unmark(base + block..<base + block + 4)
      mark(base + block + 4..<base + block + size, .freeBlock)
      block = integer(base + block, 2)
    }
  }

  private mutating func unmark(_ places: Range<Int>) {
    for place in places { regions[place] = nil }
  }

  /// Takes a cell's bytes out of what is free; returns the place after it.
  private mutating func mapCell(
    _ cell: Int, _ kind: Kind, isNumbered: Bool, isSchema: Bool
  ) -> Int {
    var place = cell + (kind.isInterior ? 4 : 0)
    guard kind != .tableInterior else {
      let end = varint(place).next
      unmark(cell..<end)
      return end
    }
    let payload: Int
    (payload, place) = varint(place)
    let numberStart = place
    if kind == .tableLeaf { place = varint(place).next }
    let local = localBytes(payload, isTable: kind == .tableLeaf)
    let end = place + local + (local < payload ? 4 : 0)
    // No cell is shorter than four bytes.
    unmark(cell..<max(end, cell + 4))
    if kind == .tableLeaf, isSchema { mark(numberStart..<place, .schemaRowNumber) }
    if kind == .tableLeaf, isNumbered {
      let first = varint(place).next
      mark(first..<varint(first).next, .numberPlace)
    }
    if local < payload { mapOverflow(integer(end - 4, 4), rest: payload - local) }
    return end
  }

  private mutating func mapOverflow(_ first: Int, rest: Int) {
    var page = first
    var rest = rest
    while page != 0 {
      let base = start(page)
      let held = min(rest, pageSize - 4)
      mark(base + 4 + held..<base + pageSize, .overflowTail)
      rest -= held
      page = integer(base, 4)
    }
  }

  /// How much of a payload its own page holds.
  private func localBytes(_ payload: Int, isTable: Bool) -> Int {
    let greatest = isTable ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23
    guard payload > greatest else { return payload }
    let least = (pageSize - 12) * 32 / 255 - 23
    let fitting = least + (payload - least) % (pageSize - 4)
    return fitting <= greatest ? fitting : least
  }
}
