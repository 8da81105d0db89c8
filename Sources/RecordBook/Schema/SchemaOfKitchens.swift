/// Kitchens, diners, stores and menus.
extension Schema {
  /// Tables of this part whose content may be erased: none, because none of them knows an inmate.
  static let erasableOfKitchens: [FactTable] = []

  static let kitchens = kitchensAndDiners + stores + menus

  private static let kitchensAndDiners = """
    CREATE TABLE kitchen (\(factColumns),
      kitchen TEXT NOT NULL UNIQUE CHECK (kitchen <> ''),
      name TEXT NOT NULL CHECK (name <> ''), \(factKey)
    -- From a day on a kitchen serves a ward, or no longer does; the latest day decides.
    CREATE TABLE kitchen_ward (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen) DEFERRABLE INITIALLY DEFERRED,
      ward TEXT NOT NULL REFERENCES ward (ward),
      \(date("from_day")), serves INTEGER NOT NULL CHECK (serves IN (0, 1)), \(factKey)
    -- What a kitchen cooks: 普通、民族、病号.
    CREATE TABLE kitchen_diet (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen) DEFERRABLE INITIALLY DEFERRED,
      diet TEXT NOT NULL CHECK (diet IN ('ordinary', 'ethnic', 'medical')),
      UNIQUE (kitchen, diet), \(factKey)
    -- Who ate on a day, by diet, and how many took each meal: never more than ate.
    CREATE TABLE meal_diners (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      diet TEXT NOT NULL CHECK (diet IN ('ordinary', 'ethnic', 'medical')),
      diners INTEGER NOT NULL CHECK (diners >= 0),
      breakfast INTEGER NOT NULL CHECK (breakfast BETWEEN 0 AND diners),
      lunch INTEGER NOT NULL CHECK (lunch BETWEEN 0 AND diners),
      supper INTEGER NOT NULL CHECK (supper BETWEEN 0 AND diners),
      -- Why there were more diners than inmates in custody.
      explanation TEXT CHECK (explanation <> ''),
      \(lateColumns), \(sourceColumns),
      \(lateCheck), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX meal_diners_of_day ON meal_diners (kitchen, day, diet);
    CREATE INDEX meal_diners_by_day ON meal_diners (day);
    """

  private static let stores = """
    CREATE TABLE food_item (\(factColumns),
      item TEXT NOT NULL UNIQUE CHECK (item <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      category TEXT NOT NULL CHECK (category IN ('grain', 'vegetable', 'meat', 'egg-fish', 'soy',
        'oil', 'seasoning', 'fuel', 'other')),
      \(sourceColumns), UNIQUE (source, line_reference), \(factKey)
    -- One line of a delivery note. The two who received it are two.
    CREATE TABLE food_purchase (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      supplier TEXT NOT NULL CHECK (supplier <> ''),
      receipt TEXT NOT NULL CHECK (receipt <> ''),
      item TEXT NOT NULL REFERENCES food_item (item) DEFERRABLE INITIALLY DEFERRED,
      grams INTEGER NOT NULL CHECK (grams > 0),
      -- In fen for a kilogram.
      price INTEGER NOT NULL CHECK (price >= 0),
      -- In fen.
      amount INTEGER NOT NULL CHECK (amount >= 0),
      receiver_one TEXT NOT NULL CHECK (receiver_one <> ''),
      receiver_two TEXT NOT NULL CHECK (receiver_two <> receiver_one),
      note TEXT CHECK (note <> ''),
      \(lateColumns), \(sourceColumns),
      \(lateCheck), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX food_purchase_of_item ON food_purchase (kitchen, item, day);
    CREATE INDEX food_purchase_of_day ON food_purchase (kitchen, day);
    CREATE TABLE food_issue (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      item TEXT NOT NULL REFERENCES food_item (item),
      grams INTEGER NOT NULL CHECK (grams > 0),
      -- For which diet; NULL for all that the kitchen cooks.
      diet TEXT CHECK (diet IN ('ordinary', 'ethnic', 'medical')),
      note TEXT CHECK (note <> ''),
      \(lateColumns), \(sourceColumns),
      \(lateCheck), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX food_issue_of_item ON food_issue (kitchen, item, day);
    CREATE INDEX food_issue_of_day ON food_issue (kitchen, day);
    -- What was counted at the end of a day beside what the book held. A difference changes the
    -- stock once a second person has accepted it.
    CREATE TABLE food_count (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      item TEXT NOT NULL REFERENCES food_item (item),
      counted INTEGER NOT NULL CHECK (counted >= 0),
      expected INTEGER NOT NULL CHECK (expected >= 0),
      explanation TEXT CHECK (explanation <> ''),
      \(lateColumns), \(sourceColumns),
      CHECK (counted = expected OR explanation IS NOT NULL),
      \(lateCheck), UNIQUE (source, line_reference), \(factKey)
    CREATE INDEX food_count_of_item ON food_count (kitchen, item, day);
    CREATE TABLE food_count_decision (\(factColumns),
      count_act INTEGER NOT NULL, count_ordinal INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'rejected')),
      reason TEXT CHECK (reason <> ''),
      CHECK (outcome = 'accepted' OR reason IS NOT NULL),
      FOREIGN KEY (count_act, count_ordinal) REFERENCES food_count (act, ordinal),
      UNIQUE (count_act, count_ordinal), \(factKey)
    -- What was wrongly written down is taken back, once and wholly.
    CREATE TABLE food_reversal (\(factColumns),
      fact_table TEXT NOT NULL
        CHECK (fact_table IN ('meal_diners', 'food_purchase', 'food_issue')),
      fact_act INTEGER NOT NULL, fact_ordinal INTEGER NOT NULL,
      -- The day on which the store has it back: its own where its month is still open.
      \(date("day")),
      reason TEXT NOT NULL CHECK (reason <> ''),
      UNIQUE (fact_act, fact_ordinal), \(factKey)
    CREATE INDEX food_reversal_of_day ON food_reversal (day);
    """

  private static let menus = """
    -- The menu of a week that begins on a Monday; set again, the last one counts.
    CREATE TABLE menu (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("week")),
      -- Why a menu that hung already was changed.
      reason TEXT CHECK (reason <> ''), \(factKey)
    CREATE INDEX menu_of_week ON menu (kitchen, week);
    CREATE TABLE menu_dish (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'supper')),
      diet TEXT NOT NULL CHECK (diet IN ('ordinary', 'ethnic', 'medical')),
      dishes TEXT NOT NULL CHECK (dishes <> ''),
      UNIQUE (act, day, meal, diet), \(factKey)
    CREATE TABLE menu_publication (\(factColumns),
      menu_act INTEGER NOT NULL, menu_ordinal INTEGER NOT NULL,
      \(date("day")), place TEXT NOT NULL CHECK (place <> ''),
      FOREIGN KEY (menu_act, menu_ordinal) REFERENCES menu (act, ordinal), \(factKey)
    CREATE INDEX menu_publication_of_menu ON menu_publication (menu_act, menu_ordinal);
    -- Cooked food kept back, so that an illness can be looked into (留样).
    CREATE TABLE food_sample (\(factColumns),
      kitchen TEXT NOT NULL REFERENCES kitchen (kitchen),
      \(date("day")),
      meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'supper')),
      dish TEXT NOT NULL CHECK (dish <> ''),
      -- When it was taken, in UTC to the millisecond.
      taken_at TEXT NOT NULL CHECK (length(taken_at) = 24),
      place TEXT NOT NULL CHECK (place <> ''), \(factKey)
    CREATE INDEX food_sample_of_day ON food_sample (kitchen, day);
    CREATE TABLE food_sample_end (\(factColumns),
      sample_act INTEGER NOT NULL, sample_ordinal INTEGER NOT NULL,
      ground TEXT NOT NULL CHECK (ground <> ''),
      FOREIGN KEY (sample_act, sample_ordinal) REFERENCES food_sample (act, ordinal),
      UNIQUE (sample_act, sample_ordinal), \(factKey)
    """

  private static let lateColumns = """
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> '')
    """
  private static let lateCheck = "CHECK (late = 1 OR late_reason IS NULL)"
}
