import PrisonAffairs
import Testing

// Short readings of texts that the tests themselves write.

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

func staff(_ text: String) throws -> StaffNumber { try #require(StaffNumber(text)) }

func ward(_ text: String) throws -> WardCode { try #require(WardCode(text)) }

func points(_ text: String) throws -> Points { try #require(Points(text)) }

/// `1` is inmate 3301000001; 1 to 6 are in ward 01, 11 and 12 in ward 02.
func inmate(_ number: Int) throws -> InmateNumber {
  try #require(InmateNumber(String(3_301_000_000 + number)))
}
