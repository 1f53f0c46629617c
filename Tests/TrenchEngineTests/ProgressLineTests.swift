import Testing

@testable import TrenchEngine

@Suite struct ProgressLineTests {
  @Test(arguments: [true, false]) func `counting is safe from nothing to many, shown or not`(isShown: Bool) {
    var progress = ProgressLine("permits", isShown: isShown)
    for count in [0, 1, 64, 128, Int.max] { progress.show(count) }
    progress.finish()
    progress.finish()
    // Shorter than a second, so nothing was drawn that would have to be cleared.
    #expect(Mirror(reflecting: progress).children.contains { $0.label == "wasShown" && $0.value as? Bool == false })
  }
}
