import Domain
import RuleBook

/// Q3: what is paid for a request that is otherwise good.
struct RequestAmount {
    var amount: Cents?
    var nights: Int?
    /// C07: granted outside the range.
    var isOutOfRange = false
    /// As granted, and nothing granted yet.
    var isToBeFixed = false
    /// The price paid is needed and absent.
    var priceMissing = false
    /// C10: no line of the scale fits.
    var noLine = false
    /// Units (months) that may be cut by a yearly maximum.
    var maxUnits: Int?

    init(_ rule: AmountRule, _ request: Demande, age: Int?) {
        switch rule {
        case .flat(let unit, let perUnit, let maxUnits):
            amount = Cents(unit.value * (perUnit ? request.quantite : 1))
            self.maxUnits = maxUnits
        case .scale(let lines):
            let line = lines.first { line in
                (line.variant == nil || line.variant == request.variante)
                    && (line.ageUnder == nil || (age ?? Int.max) < line.ageUnder!)
            }
            amount = line?.amount
            noLine = line == nil
        case .inKind(let nights): self.nights = nights
        case .priceUpTo(let ceiling, let perUnit):
            guard let price = request.montantPaye else {
                priceMissing = true
                return
            }
            amount = min(price, Cents(ceiling.value * (perUnit ? request.quantite : 1)))
        case .shareOfPrice(let share):
            guard let price = request.montantPaye else {
                priceMissing = true
                return
            }
            amount = Cents(Rounding.halfAwayFromZero(price.value * share, over: 10_000))
        case .granted(let from, let to):
            guard let granted = request.montantAccorde else {
                isToBeFixed = true
                return
            }
            isOutOfRange = granted < from || granted > to
            amount = granted
        }
    }
}
