import Domain
import Publishing

/// About how many bytes a publication takes, known before the first of them is written: a run of a million agents should
/// not find out at its end that the disk is too small.
struct RoomNeeded {
    let bytes: Int64

    /// By what was counted of 20 000 invented agents, a little less: a run that would fit is never refused.
    init(_ judged: Judged) {
        let d = judged.decisions
        let perRow: [(rows: Int, bytes: Int)] = [
            // Their rows of rights, periods, register and workbook.
            (d.droits.count, 480), (d.dependants.count, 70), (d.declarations.count, 80), (d.details.count, 60),
            (d.extraits.versements.rows.count, 130), (judged.findings.count, 100),
            // A page each.
            (judged.letters == nil ? 0 : d.statementsByPost.count, 4000),
        ]
        bytes = perRow.reduce(0) { $0 + Int64($1.rows) * Int64($1.bytes) }
    }

    /// - Throws: status 4 where the disk of the folder has less room than that.
    func refuse(_ folder: String) throws(RunError) {
        guard let room = DiskRoom.of(folder), room.free < bytes else { return }
        throw RunError(
            .machine,
            "Le disque \(room.mountPoint) est trop plein pour les résultats : il faut environ \(RoomNeeded.words(bytes)), il reste \(RoomNeeded.words(room.free)) ; y libérer de la place, ou choisir un autre dossier avec --output, puis relancer."
        )
    }

    /// `1,2 Go`, `850 Mo`, `12 ko`.
    static func words(_ bytes: Int64) -> String {
        for (unit, size) in [("Go", Int64(1_000_000_000)), ("Mo", 1_000_000)] where bytes >= size {
            let tenths = bytes / (size / 10)
            return "\(French.hundredths(tenths * 10))\u{A0}\(unit)"
        }
        return "\(French.count(bytes / 1000))\u{A0}ko"
    }
}
