/// The meal account of a month and what the inmates' committee says of it.
extension Schema {
  /// Tables of this part whose content may be erased: what is known of inmates who watch over it.
  static let erasableOfMealMonths: [FactTable] = [
    .mealCommitteeMember, .mealCommitteeEnd, .mealCommitteeOpinion,
  ]

  static let mealMonths = """
    -- Who sits on a kitchen's committee, from a day on (伙食管理委员会).
    CREATE TABLE meal_committee_member (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("from_day")), ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE INDEX meal_committee_member_of_kitchen ON meal_committee_member (kitchen, inmate);
    CREATE TABLE meal_committee_end (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      \(date("last_day")), ground TEXT NOT NULL CHECK (ground <> ''), \(factKey)
    CREATE INDEX meal_committee_end_of_kitchen ON meal_committee_end (kitchen, inmate);
    -- What a member says of the account of a month as its digest has it; the last one counts.
    CREATE TABLE meal_committee_opinion (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      month TEXT NOT NULL CHECK (length(month) = 7),
      inmate TEXT NOT NULL REFERENCES inmate (inmate),
      opinion TEXT NOT NULL CHECK (opinion IN ('signed', 'objected', 'absent')),
      statement TEXT CHECK (statement <> ''),
      \(date("day")),
      inputs_digest TEXT NOT NULL CHECK (length(inputs_digest) = 64),
      CHECK (opinion = 'signed' OR statement IS NOT NULL), \(factKey)
    CREATE INDEX meal_committee_opinion_of_month
      ON meal_committee_opinion (kitchen, month, act);
    -- Money given to a kitchen beside the standard, in fen.
    CREATE TABLE meal_grant (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")), amount INTEGER NOT NULL CHECK (amount > 0),
      ground TEXT NOT NULL CHECK (ground <> ''),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX meal_grant_of_day ON meal_grant (kitchen, day);
    -- The account of a month as it was settled, in fen; settled again, the last one counts.
    CREATE TABLE meal_account (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      month TEXT NOT NULL CHECK (length(month) = 7),
      diner_days INTEGER NOT NULL CHECK (diner_days >= 0),
      income INTEGER NOT NULL CHECK (income >= grants),
      grants INTEGER NOT NULL CHECK (grants >= 0),
      expense INTEGER NOT NULL,
      carried INTEGER NOT NULL,
      cumulative INTEGER NOT NULL,
      CHECK (cumulative = carried + income - expense), \(factKey)
    CREATE INDEX meal_account_of_month ON meal_account (kitchen, month, act);
    CREATE TABLE meal_account_item (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      month TEXT NOT NULL CHECK (length(month) = 7),
      item TEXT NOT NULL REFERENCES food_item (item),
      opening_grams INTEGER NOT NULL, opening_value INTEGER NOT NULL,
      purchased_grams INTEGER NOT NULL, purchased_value INTEGER NOT NULL,
      issued_grams INTEGER NOT NULL,
      closing_grams INTEGER NOT NULL CHECK (closing_grams >= 0), closing_value INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
      UNIQUE (act, kitchen, month, item), \(factKey)
    -- What somebody else than who recorded it says of more diners than inmates in custody.
    CREATE TABLE meal_diners_decision (\(factColumns),
      diners_act INTEGER NOT NULL, diners_ordinal INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'rejected')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      FOREIGN KEY (diners_act, diners_ordinal) REFERENCES meal_diners (act, ordinal),
      \(factKey)
    CREATE INDEX meal_diners_decision_of_diners
      ON meal_diners_decision (diners_act, diners_ordinal);
    -- A receiver's own word that the goods of a purchase came (双人验收).
    CREATE TABLE food_receipt (\(factColumns),
      purchase_act INTEGER NOT NULL, purchase_ordinal INTEGER NOT NULL,
      receiver TEXT NOT NULL CHECK (receiver <> ''),
      FOREIGN KEY (purchase_act, purchase_ordinal) REFERENCES food_purchase (act, ordinal),
      UNIQUE (purchase_act, purchase_ordinal, receiver), \(factKey)
    """
}
