import Domain

/// From when a workbook counts its days.
public enum Epoch: Sendable {
    /// 1 is 01/01/1900, and 60 a 29/02/1900 that never was.
    case from1900
    /// 0 is 01/01/1904.
    case from1904

    /// As `dd/mm/yyyy`, what a spreadsheet shows: a date that may not exist (00/01/1900, 29/02/1900). Nil beyond
    /// 31/12/9999.
    func date(_ serial: Int) -> String? {
        switch self {
        case .from1904: day(Day(year: 1904, month: 1, day: 1), serial)
        case .from1900 where serial == 0: "00/01/1900"
        case .from1900 where serial == 60: "29/02/1900"
        case .from1900 where serial < 60: day(Day(year: 1899, month: 12, day: 31), serial)
        case .from1900: day(Day(year: 1899, month: 12, day: 30), serial)
        }
    }

    private func day(_ first: Day?, _ serial: Int) -> String? {
        guard let first, (0...2_958_465).contains(serial), first + serial <= .last(of: 9999) else { return nil }
        return (first + serial).description
    }
}
