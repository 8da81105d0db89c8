extension Tampering {
  /// Exchanges the numbers of two rows by way of one that no row has.
  private static func swap(_ table: String, _ column: String, _ left: Int, _ right: Int) -> [String]
  {
    [(left, 999), (right, left), (999, right)].map { from, to in
      "UPDATE \(table) SET \(column) = \(to) WHERE \(column) = \(from)"
        + (column == "ordinal" ? " AND act = 13" : "")
    }
  }

  static let ofFacts: [Tampering] = [
    Tampering(
      "changed fact", ["UPDATE point_entry SET points = -100 WHERE act = 13 AND ordinal = 2"],
      ["register.fact-root act:13"]),
    Tampering(
      "changed text of a fact", ["UPDATE crime SET crime = '诈骗罪'"], ["register.fact-root act:8"]),
    Tampering(
      "NULL became a value", ["UPDATE inmate SET born_on = '1990-01-01' WHERE born_on IS NULL"],
      ["register.fact-root act:7"]),
    Tampering(
      "changed salt", ["UPDATE vote SET salt = zeroblob(16) WHERE ordinal = 7"],
      ["register.fact-root act:16"]),
    Tampering(
      "deleted fact", ["DELETE FROM point_entry WHERE act = 13 AND ordinal = 3"],
      ["register.fact-missing 13.3", "register.fact-root act:13"]),
    Tampering(
      "deleted last fact", ["DELETE FROM point_entry WHERE act = 13 AND ordinal = 5"],
      ["register.fact-root act:13"]),
    Tampering(
      "deleted all facts of an act", ["DELETE FROM staff_role_end"], ["register.fact-root act:6"]),
    Tampering(
      "deleted facts of two tables",
      ["DELETE FROM procedure_start", "DELETE FROM month_public_result"],
      [
        "book.integrity procedure_step", "register.fact-missing 16.1",
        "register.fact-missing 16.3", "register.fact-root act:16",
      ]),
    Tampering(
      "two facts swapped", swap("point_entry", "ordinal", 2, 3), ["register.fact-root act:13"]),
    Tampering(
      "inserted fact",
      [
        "INSERT INTO crime SELECT act, 3, zeroblob(16), inmate, '抢劫罪', source, '9' FROM crime"
      ], ["register.fact-root act:8"]),
    Tampering(
      "inserted fact on a taken ordinal",
      ["INSERT INTO crime SELECT act, 1, zeroblob(16), inmate, '抢劫罪', source, '9' FROM crime"],
      ["register.fact-repeated 8.1", "register.fact-root act:8"]),
    Tampering(
      "inserted fact without an act",
      ["INSERT INTO crime SELECT 9999, 1, zeroblob(16), inmate, '抢劫罪', source, '9' FROM crime"],
      ["book.integrity crime", "register.fact-without-act 9999.1"]),
    Tampering(
      "fact moved to another act", ["UPDATE placement SET act = 8, ordinal = 3 WHERE act = 11"],
      ["register.fact-root act:8", "register.fact-root act:11"]),
    Tampering(
      "text not composed", ["UPDATE inmate SET name = 'e' || char(769) WHERE ordinal = 1"],
      ["register.form 7.1", "register.fact-root act:7"]),
    Tampering(
      "text not UTF-8", ["UPDATE inmate SET name = CAST(x'C3' AS TEXT) WHERE ordinal = 1"],
      ["register.form 7.1", "register.fact-root act:7"]),
    Tampering(
      "text with U+0000", ["UPDATE inmate SET name = 'a' || char(0) || 'b' WHERE ordinal = 1"],
      ["register.form 7.1", "register.fact-root act:7"]),
  ]

  static let ofActs: [Tampering] = [
    Tampering(
      "changed actor", ["UPDATE act SET actor = '3301009' WHERE number = 13"],
      ["register.leaf act:13"]),
    Tampering(
      "changed kind", ["UPDATE act SET kind = 'entry-recorded' WHERE number = 13"],
      ["register.fact-root act:13", "register.leaf act:13"]),
    Tampering(
      "back-dated act",
      ["UPDATE act SET moment = '2026-09-01T04:13:00.000Z' WHERE number = 13"],
      ["register.moment-order act:13", "register.leaf act:13"]),
    Tampering(
      "act dated later",
      ["UPDATE act SET moment = '2026-10-02T04:13:00.000Z' WHERE number = 13"],
      ["register.leaf act:13", "register.moment-order act:14"]),
    Tampering(
      "moment in another form",
      ["UPDATE act SET moment = '2026-10-01 04:13:00.000Z' WHERE number = 13"],
      ["register.form act:13", "register.leaf act:13"]),
    Tampering(
      "changed root of facts", ["UPDATE act SET fact_root = zeroblob(32) WHERE number = 13"],
      ["register.fact-root act:13", "register.leaf act:13"]),
    Tampering(
      "deleted act in the middle",
      [
        "DELETE FROM act WHERE number = 6", "DELETE FROM register_leaf WHERE act = 6",
        "DELETE FROM staff_role_end",
      ], ["register.act-missing act:6"]),
    Tampering(
      "deleted header alone", ["DELETE FROM act WHERE number = 6"],
      [
        "book.integrity register_leaf", "book.integrity staff_role_end",
        "register.act-missing act:6", "register.fact-without-act 6.1",
      ]),
    Tampering(
      "deleted last act",
      [
        "DELETE FROM act WHERE number = \(RegisterSample.actCount)",
        "DELETE FROM register_leaf WHERE act = \(RegisterSample.actCount)",
      ],
      ["register.act-missing act:\(RegisterSample.actCount)"]),
    Tampering(
      "deleted last two acts",
      [
        "DELETE FROM act WHERE number >= \(RegisterSample.actCount - 1)",
        "DELETE FROM register_leaf WHERE act >= \(RegisterSample.actCount - 1)",
        "DELETE FROM seal_opening",
      ],
      [
        "register.act-missing act:\(RegisterSample.actCount - 1)",
        "register.act-missing act:\(RegisterSample.actCount)",
      ]),
    Tampering(
      "two acts swapped",
      swap("act", "number", 11, 12) + swap("placement", "act", 11, 12)
        + swap("release", "act", 11, 12) + swap("register_leaf", "act", 11, 12),
      [
        "register.leaf act:11", "register.root act:11", "register.moment-order act:12",
        "register.leaf act:12",
      ]),
    Tampering(
      "facts of two acts swapped",
      swap("placement", "act", 11, 12) + swap("release", "act", 11, 12),
      ["register.fact-root act:11", "register.fact-root act:12"]),
    Tampering(
      "deleted leaf", ["DELETE FROM register_leaf WHERE act = 13"],
      ["register.leaf-missing act:13"]),
    Tampering(
      "changed leaf", ["UPDATE register_leaf SET leaf = zeroblob(32) WHERE act = 13"],
      ["register.leaf act:13", "register.root act:13"]),
    Tampering(
      "changed root", ["UPDATE register_leaf SET root = zeroblob(32) WHERE act = 13"],
      ["register.root act:13"]),
    Tampering(
      "changed frontier", ["UPDATE register_frontier SET frontier = zeroblob(64)"],
      ["register.frontier register_frontier"]),
    Tampering(
      "frontier of another size",
      ["UPDATE register_frontier SET size = 1, frontier = zeroblob(32)"],
      ["register.frontier register_frontier"]),
    Tampering(
      "frontier deleted", ["DELETE FROM register_frontier"],
      ["register.frontier register_frontier"]),
  ]

  static let ofContents: [Tampering] = [
    Tampering(
      "changed policy file", ["UPDATE policy_file SET content = 'schema: 2' WHERE ordinal = 2"],
      ["register.fact-root act:2", "policy.hash 2.2", "policy.digest 2.1"]),
    Tampering(
      "changed policy digest", ["UPDATE policy_adoption SET digest = lower(hex(zeroblob(32)))"],
      ["register.fact-root act:2", "policy.digest 2.1"]),
    Tampering(
      "changed calendar", ["UPDATE calendar_edition SET content = 'date,kind'"],
      ["register.fact-root act:3", "calendar.hash 3.1"]),
    Tampering(
      "changed notice document", ["UPDATE notice_document SET content = '公示'"],
      ["register.fact-root act:20", "notice.document-hash 20.1"]),
    Tampering(
      "index taken away", ["DROP INDEX point_entry_of_inmate"], ["book.integrity point_entry"]),
    Tampering(
      "column added", ["ALTER TABLE crime ADD COLUMN more TEXT"], ["book.integrity crime"]),
    Tampering(
      "table taken away", ["DROP TABLE vote"],
      [
        "book.trigger-missing vote", "book.trigger-missing vote", "book.integrity vote",
        "book.integrity vote", "book.integrity vote",
      ]),
    Tampering(
      "the two tables of a standby",
      [
        "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)",
        "CREATE TABLE _litestream_lock (id INTEGER)",
      ], []),
    Tampering(
      "a table under the name of the standby's",
      ["CREATE TABLE _litestream_lock (id INTEGER, note TEXT)"],
      ["book.integrity _litestream_lock"]),
    Tampering(
      "the kind of a key's index",
      [
        "PRAGMA writable_schema = ON",
        """
        UPDATE sqlite_schema SET type = 'ind%x' WHERE name LIKE 'sqlite_autoindex_notice_ending_1'
        """,
      ], ["book.integrity notice_ending", "book.integrity notice_ending"]),
    Tampering(
      "trigger added",
      ["CREATE TRIGGER other AFTER INSERT ON crime BEGIN SELECT 1; END"],
      ["book.integrity crime"]),
  ]

  static let ofErased: [Tampering] = [
    Tampering(
      "changed leaf of an erased fact", ["UPDATE erased_leaf SET leaf = zeroblob(32)"],
      ["register.fact-root act:27"]),
    Tampering(
      "erased by another act", ["UPDATE erased_leaf SET erased_by = 33"],
      ["register.erased-without-act 27.2"]),
    Tampering(
      "leaf of an erased fact moved", ["UPDATE erased_leaf SET ordinal = 5"],
      [
        "register.erased-without-act 27.5", "register.erasure-not-carried-out 27.2",
        "register.fact-missing 27.2", "register.fact-root act:27",
      ]),
    Tampering(
      "leaf of an erased fact deleted", ["DELETE FROM erased_leaf"],
      [
        "register.erasure-not-carried-out 27.2", "register.fact-missing 27.2",
        "register.fact-root act:27",
      ]),
    Tampering(
      "another row in the place of an erased fact",
      [
        "INSERT INTO status_period SELECT act, 2, salt, inmate, status, from_day, to_day, "
          + "circumstance, ground, source, '9' FROM status_period WHERE act = 27 AND ordinal = 1"
      ],
      ["register.erasure-not-carried-out 27.2", "register.fact-root act:27"]),
    Tampering(
      "erased without an act",
      [
        "INSERT INTO erased_leaf SELECT 27, 1, leaf, erased_by FROM erased_leaf",
        "DELETE FROM status_period WHERE act = 27 AND ordinal = 1",
      ], ["register.erased-without-act 27.1", "register.fact-root act:27"]),
    Tampering(
      "act of erasure taken away",
      [
        "DELETE FROM act WHERE number = 34", "DELETE FROM register_leaf WHERE act = 34",
        "DELETE FROM erasure",
      ], ["register.erased-without-act 27.2", "register.act-missing act:34"]),
    Tampering(
      "seal taken away", ["DELETE FROM sealing WHERE ordinal = 2"], ["register.fact-root act:32"]),
    Tampering(
      "key exchanged", ["UPDATE signing_key SET verifier = verifier || 'A' WHERE ordinal = 1"],
      ["register.fact-root act:28"]),
  ]
}
