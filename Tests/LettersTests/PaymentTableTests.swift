import Foundation
import Testing

/// What a bank statement shows stands beside the gross: dates, amounts paid, repayments with their minus.
@Suite struct PaymentTableTests {
    private func campaign(_ payments: String, withOthers: Bool = false) throws -> SmallCampaign {
        let campaign = try SmallCampaign()
        if withOthers { try campaign.withOthers() }
        try campaign.write(
            "versements.csv",
            "versement;numero;prestation;date_versement;nature;brut;net;prelevement_source;reference\n" + payments)
        _ = try campaign.run()
        return campaign
    }

    @Test func eachPaymentStandsWithItsDateAndWhatReachedTheAccount() throws {
        // ETUDES, T3: 300,00 bears 20,40 + 7,20 + 1,50 = 29,10: 270,90 was paid. MALADIE gives 100,00 back, which bore
        // 3,80 + 2,40 + 0,50 = 6,70: 93,30. Together 400,00 − 29,10 and so on: 177,60 − … below.
        let campaign = try campaign(
            """
            1;30;ETUDES;01/03/2023;versement;300,00;;;
            2;30;MALADIE;12/06/2023;remboursement;100,00;;;

            """)
        guard let page = try campaign.page("30") else { return }
        for row in [
            "Études-éducation-formation 01/03/2023 300,00 € 29,10 € 270,90 €",
            "Remboursement : Aide sociale aux agents en situation de maladie 12/06/2023 −100,00 € −6,70 € −93,30 €",
            // 300 − 100; 29,10 − 6,70; 270,90 − 93,30.
            "Total 200,00 € 22,40 € 177,60 €",
        ] { #expect(page.contains(row), "\(row)") }
        // The minus is the sign itself.
        #expect(!page.contains("-100") && !page.contains("-93"))
    }

    @Test func taxWithheldAtSourceIsNotPaid() throws {
        // 300,00 − 29,10 − 12,30 = 258,60.
        let campaign = try campaign("1;30;ETUDES;01/03/2023;versement;300,00;;12,30;\n")
        guard let page = try campaign.page("30") else { return }
        #expect(page.contains("01/03/2023 300,00 € 29,10 € 12,30 € 258,60 €"))
    }

    /// More payments than a page has rows for: none is left out, each is named under its benefit.
    @Test func manyPaymentsStayOnThePage() throws {
        let days = (1...24).map { "\($0 < 10 ? "0" : "")\($0)/03/2023" }
        let campaign = try campaign(
            days.enumerated().map { "\($0);30;ETUDES;\($1);versement;300,00;;;\n" }.joined())
        guard let page = try campaign.page("30") else { return }
        for day in days { #expect(page.contains("270,90 € le \(day.prefix(5))"), "\(day)") }
        // 24 × 300,00; 24 × 29,10; 24 × 270,90.
        #expect(page.contains("7 200,00 € 698,40 € 6 501,60 €"))
    }

    /// A payment of every benefit of the C.G.O.S. in every month does not stop the run.
    @Test func everyBenefitEveryMonthIsStillOnePage() throws {
        let benefits = [
            "ETUDES", "MALADIE", "DEPART_RETRAITE", "VACANCES", "NOEL", "NAISSANCE", "HANDICAP", "GARDE", "DECES",
            "CHEQUES_VACANCES", "CHEQUES_CULTURE", "CESU", "AIDE_REMBOURSABLE",
        ]
        let rows = (1...12).flatMap { month in
            benefits.map { "\($0)\(month);30;\($0);01/\(month < 10 ? "0" : "")\(month)/2023;versement;12345,67;;;\n" }
        }
        let campaign = try campaign(rows.joined())
        #expect(try campaign.result("avis/index.csv").contains(";30\n"))
    }

    @Test func aCancelledPaymentIsNotThere() throws {
        let campaign = try campaign(
            """
            1;30;ETUDES;01/03/2023;versement;300,00;;;
            2;30;ETUDES;02/04/2023;versement;500,00;;;
            3;30;ETUDES;03/04/2023;annulation;500,00;;;2

            """)
        guard let page = try campaign.page("30") else { return }
        #expect(page.contains("01/03/2023") && !page.contains("02/04/2023") && !page.contains("03/04/2023"))
    }
}
