/// The rule files that are known by name; a committee's is known by its key `organisme` (`CommitteeRules.file`).
public enum RuleFileNames {
    public static let situations = "situations.yaml"
    public static let contributions = "contributions.yaml"
}
