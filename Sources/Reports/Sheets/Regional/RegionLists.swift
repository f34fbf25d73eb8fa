import Decisions
import Domain
import SheetModel

/// The lists of a region, each read through once; the cover and its controls are made over them.
struct RegionLists: Sendable {
    /// In the order of the workbook.
    static let sheets: [any RegionSheet.Type] = [
        SurveillerSheet.self, DroitsSheet.self, AyantsDroitSheet.self, EtudesSheet.self, RetraitesSheet.self,
        DeclarationsSheet.self, DetailSheet.self, DemandesSheet.self, RelancesSheet.self, CompletenessSheets.self,
        AnomaliesSheet.self, ReglesSheet.self,
    ]

    /// Those that the region has, in that order.
    let all: [(sheet: any RegionSheet.Type, list: ListSheet)]

    init(_ source: SheetSource) {
        all = RegionLists.sheets.compactMap { sheet in sheet.list(source).map { (sheet, $0) } }
    }

    var lists: [ListSheet] { all.map(\.list) }

    /// Nil where the region has no such sheet.
    subscript(ifAny sheet: any RegionSheet.Type) -> ListSheet? { all.first { $0.sheet == sheet }?.list }

    /// Of a sheet that every region has.
    subscript(_ sheet: any RegionSheet.Type) -> ListSheet {
        guard let list = self[ifAny: sheet] else { preconditionFailure("\(sheet.name): no such sheet") }
        return list
    }

    /// What the sheets add up to, against what was counted when the campaign was cut.
    func controls(_ part: RegionPart) -> [Control] { all.flatMap { $0.sheet.controls($0.list, part) } }
}
