import Publishing

/// A publication whose letters were sent is not replaced without a word.
enum IssuedCheck {
    /// - Throws: (3), naming `rectify`.
    static func refuse(_ plan: RunPlan) throws(RunError) {
        let destination = Destination(output: plan.output, year: plan.year)
        guard !plan.invitationsAlone, !plan.replacesIssued, let emission = try IssuedChain.emission(destination) else {
            return
        }
        throw RunError(
            .refused,
            "La publication de \(plan.year) est émise\(IssueWords.day(emission)) : ses courriers sont partis, elle n'est pas remplacée. Ce qui change s'envoie par `millesime rectify \(plan.year)` ; `--replace-issued` la remplace tout de même, et oublie son émission."
        )
    }

    /// The publication that was issued is no longer there.
    ///
    /// - Returns: what the operator is to know; nil where nothing was issued.
    static func forget(_ destination: Destination) -> String? {
        do {
            guard try IssuedChain.emission(destination) != nil else { return nil }
            try Emission.forget(destination)
        } catch let error as PublishingError {
            return "l'émission de la publication remplacée n'est pas effacée : \(error)"
        } catch {
            return "l'émission de la publication remplacée n'est pas effacée"
        }
        let folder = IssuedChain.folder(destination.output, destination.year)
        let hasCorrections = (try? Folder.exists(folder)) ?? false
        return
            "la publication émise est remplacée, son émission est oubliée : dites de nouveau `millesime issue \(destination.year)` quand les courriers partent\(hasCorrections ? ", et rangez ailleurs \(folder), dont plus rien n'est le début" : "")"
    }
}
