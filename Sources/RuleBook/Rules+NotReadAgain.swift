extension Rules {
    /// Parameters that nobody has read again for this campaign: each is worth a warning.
    public var notReadAgain: [ParameterInForce] { inForce.filter { $0.readAgainFor < millesime } }
}
