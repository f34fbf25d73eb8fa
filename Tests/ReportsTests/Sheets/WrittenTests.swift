import Domain
import Foundation
import SheetModel
import Testing
import Workbooks

@testable import Reports
@testable import TestSupport

/// The workbooks as files: written without a complaint, the same at each run.
@Suite struct WrittenTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    var folder: URL { URL(fileURLWithPath: temporary.path) }

    @Test func everyWorkbookIsWritten() throws {
        let kept = ProcessInfo.processInfo.environment["SHEETS_KEEP"].map { URL(fileURLWithPath: $0) } ?? folder
        let context = SampleCampaign.context(SampleCampaign.decide(SampleCampaign.people))
        let index = RegionalIndex(context.decisions, findings: context.findings)
        for part in index.regions {
            let path = kept.appendingPathComponent("\(part.slug).xlsx").path
            let written = try WorkbookWriter.write(
                regionalWorkbook(part, context), to: path, temporaryFolder: folder.path)
            #expect(written.cells > 0 && written.shortenedTexts == 0)
        }
        let path = kept.appendingPathComponent("national.xlsx").path
        try WorkbookWriter.write(nationalWorkbook(index, context), to: path, temporaryFolder: folder.path)
    }
}
