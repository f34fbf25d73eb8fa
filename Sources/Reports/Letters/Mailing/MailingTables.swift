import Decisions
import Domain

extension OutputTable {
    /// `<mailing>/index.csv`: where each letter is; files are named as they lie beside it.
    public static func index(_ mailing: Mailing, _ decisions: CampaignDecisions) -> OutputTable {
        let pages = mailing.volumes.enumerated().flatMap { volume, letters in
            letters.recipients.indices.map { (volume: Int32(volume), page: Int32($0)) }
        }
        return OutputTable(.index, as: "\(mailing.name)/index", rows: pages.count) { i, csv in
            let volume = mailing.volumes[Int(pages[i].volume)]
            csv.string(String(volume.fileName.dropFirst(mailing.name.count + 1)))
            csv.integer(Int(pages[i].page) + 1)
            csv.numero(decisions.extraits.agents[Int(volume.recipients[Int(pages[i].page)].agent)].numero)
        }
    }

    /// `<mailing>/adresses_a_corriger.csv`: the agents without a letter, each with the reason; no word of an address is in it.
    ///
    /// - Parameter lines: file and physical line of each of `mailing.unaddressed`.
    public static func unaddressed(
        _ mailing: Mailing, _ decisions: CampaignDecisions, lines: [(file: String, line: Int)]
    ) -> OutputTable {
        OutputTable(
            .adressesACorriger, as: "\(mailing.name)/adresses_a_corriger",
            rows: mailing.unaddressed.count
        ) { i, csv in
            let unaddressed = mailing.unaddressed[i]
            csv.numero(decisions.extraits.agents[Int(unaddressed.agent)].numero)
            csv.string(lines[i].file)
            csv.integer(lines[i].line)
            csv.string(unaddressed.fault.rawValue)
            csv.string(unaddressed.fault.sentence)
        }
    }
}
