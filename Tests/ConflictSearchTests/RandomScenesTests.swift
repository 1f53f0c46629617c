import ConflictSearch
import NetworkModel
import TestSupport
import Testing

/// The laws over seeds are worth what their scenes are worth.
@Suite struct RandomScenesTests {
  @Test func `random scenes are of every kind`() throws {
    var random = SplitMix64(seed: 1)
    var verdicts: [Answer.Verdict: Int] = [:]
    var separated = 0
    var possible = 0
    var certain = 0
    var touching = 0
    for _ in 0..<100 {
      let pipes = (0..<3).map { randomPipe("P\($0)", &random) }
      let found = try answer(of: randomDig(&random), among: pipes, under: randomProfile(&random))
      verdicts[found.verdict, default: 0] += 1
      separated += found.searched.separated.count
      certain += found.findings.count { $0.certainty == .certain }
      possible += found.findings.count { $0.certainty == .possible }
      touching += found.findings.count { $0.gaps.worst == 0 }
    }
    for verdict in [Answer.Verdict.clear, .notify, .restricted, .strike] {
      #expect(verdicts[verdict, default: 0] >= 2, "\(verdict)")
    }
    for count in [separated, possible, certain, touching] { #expect(count >= 5) }
  }

  @Test func `the same seed makes the same scene`() {
    var (one, other) = (SplitMix64(seed: 7), SplitMix64(seed: 7))
    for _ in 0..<20 {
      #expect(randomPipe("P", &one) == randomPipe("P", &other))
      #expect(randomDig(&one) == randomDig(&other))
      #expect(randomProfile(&one) == randomProfile(&other))
    }
  }
}
