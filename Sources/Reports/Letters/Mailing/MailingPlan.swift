import Decisions
import Domain
import LetterModel

/// Sorts addressees by region, postcode and number, and sets apart those whose address cannot be printed.
public struct MailingPlan: Sendable {
    /// Letters of one PDF at most: a larger region has several, so that one region alone is still drawn on all threads
    /// and no file grows beyond what a print shop takes.
    public static let lettersPerFile = 10_000

    let decisions: CampaignDecisions
    let font: FontMetrics
    /// Reads an address at the place of an agent's line.
    let address: @Sendable (Place) -> PostalAddress

    public init(
        _ decisions: CampaignDecisions, font: FontMetrics, address: @escaping @Sendable (Place) -> PostalAddress
    ) {
        self.decisions = decisions
        self.font = font
        self.address = address
    }

    /// The address block of an agent.
    public func lines(_ agent: Int32) throws(AddressFault) -> [String] {
        try block(agent).lines
    }

    private func block(_ agent: Int32) throws(AddressFault) -> (lines: [String], postcode: String) {
        let address = address(decisions.extraits.agents[Int(agent)].place)
        return (try AddressBlock.lines(name: decisions.recipient(Int(agent)), address, font), address.postcode)
    }

    /// One addressee looked at; any thread, any order.
    public func look(_ addressee: Addressee) -> Result<Mailing.Recipient, AddressFault> {
        do throws(AddressFault) {
            let postcode = try block(addressee.agent).postcode
            return .success(
                Mailing.Recipient(agent: addressee.agent, declaration: addressee.declaration, postcode: postcode))
        } catch {
            return .failure(error)
        }
    }

    /// - Parameter looked: of each addressee, in their order.
    public func mailing(
        _ name: String, title: String, _ addressees: [Addressee], _ looked: [Result<Mailing.Recipient, AddressFault>]
    ) -> Mailing {
        var byRegion = [[Mailing.Recipient]](repeating: [], count: decisions.rules.regions.count + 1)
        var unaddressed: [Mailing.Unaddressed] = []
        for (addressee, result) in zip(addressees, looked) {
            switch result {
            case .success(let recipient):
                byRegion[decisions.droits[Int(recipient.agent)].region.map { Int($0) + 1 } ?? 0].append(recipient)
            case .failure(let fault):
                unaddressed.append(
                    Mailing.Unaddressed(agent: addressee.agent, declaration: addressee.declaration, fault: fault))
            }
        }
        // As `anomalies.csv`: by file and line.
        unaddressed.sort {
            decisions.extraits.agents[Int($0.agent)].place < decisions.extraits.agents[Int($1.agent)].place
        }
        var volumes: [Mailing.Volume] = []
        for slot in byRegion.indices where !byRegion[slot].isEmpty {
            let region = slot == 0 ? nil : decisions.rules.regions[slot - 1]
            let label = region?.label ?? RegionPart.unattachedLabel
            let slug = RegionSlug.slug(code: region?.code.description ?? RegionPart.unattachedCode, label: label)
            let sorted = byRegion[slot].sorted(by: precedes)
            let parts = (sorted.count + MailingPlan.lettersPerFile - 1) / MailingPlan.lettersPerFile
            for part in 0..<parts {
                let start = part * MailingPlan.lettersPerFile
                let letters = Array(sorted[start..<min(start + MailingPlan.lettersPerFile, sorted.count)])
                volumes.append(
                    Mailing.Volume(
                        fileName: "\(name)/\(slug)\(parts == 1 ? "" : "-\(padded(part + 1))").pdf",
                        title: "\(title) – \(label)\(parts == 1 ? "" : " (\(part + 1)/\(parts))")",
                        author: committees(letters), recipients: letters))
            }
        }
        return Mailing(name: name, volumes: volumes.sorted { $0.fileName < $1.fileName }, unaddressed: unaddressed)
    }

    private func committees(_ letters: [Mailing.Recipient]) -> String {
        let present = Set(letters.map { decisions.committeeIndex(of: decisions.droits[Int($0.agent)]) })
        return present.sorted().map { decisions.rules.committees[$0].name }.joined(separator: ", ")
    }

    /// By postcode as bytes, then number: agents are in the order of their numbers.
    private func precedes(_ a: Mailing.Recipient, _ b: Mailing.Recipient) -> Bool {
        if a.postcode != b.postcode { return a.postcode.utf8.lexicographicallyPrecedes(b.postcode.utf8) }
        return a.agent < b.agent
    }

    private func padded(_ part: Int) -> String { part < 10 ? "0\(part)" : String(part) }
}
