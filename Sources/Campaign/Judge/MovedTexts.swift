import Domain
import Workers

extension Judged {
    /// Moves what workbooks and tables show of the extracts' texts out of the files' pages, and gives the pages back.
    ///
    /// While this runs nobody else may read the extracts' rows.
    func moveTexts(_ workers: Workers) {
        func move(_ rows: Rows<some TextHolder>) {
            let ranges = workers.ranges(rows.count, atLeast: 16_384)
            workers.forEach(ranges.count) { rows.moveTexts(of: ranges[$0]) }
        }
        let extraits = decisions.extraits
        move(extraits.agents)
        move(extraits.dossiers.rows)
        move(extraits.ayantsDroit.rows)
        move(extraits.demandes.rows)
        let files = self.files.all
        workers.forEach(files.count) { files[$0].releasePages() }
    }
}
