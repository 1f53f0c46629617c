import Projections
import Testing

struct CoordinateRejectTests {
  @Test func `a reject says its code and what it looks like`() {
    #expect(CoordinateReject(code: .swappedAxes, looksLike: nil).description == "swapped-axes")
    #expect(
      CoordinateReject(code: .outsideCRS, looksLike: "feet taken as metres").description
        == "outside-crs: looks like feet taken as metres")
    #expect(CoordinateReject.Code.nonFinite.rawValue == "non-finite")
  }
}
