/// Random numbers that are the same on every run (SplitMix64, by Sebastiano Vigna).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// A sequence that its seed decides.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, a bound.
    mutating func number(below bound: Int) -> Int { Int(next() >> 33) % bound }

    /// Whether something that happens in so many of a hundred cases happens.
    mutating func happens(percent: Int) -> Bool { number(below: 100) < percent }
}
