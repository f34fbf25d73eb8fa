import Domain

/// What the lines of later tables may name: accepted agents and establishments, looked up as the lines are read.
///
/// Views on indices that live as long as the reading: looking up counts no reference.
struct KnownNames: BitwiseCopyable, Sendable {
    var numeros = NumeroIndex.View.empty
    var finess = FinessIndex.View.empty
}
