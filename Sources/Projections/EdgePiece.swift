/// A piece of a source edge, from one fraction of it to another, with the images of its ends.
struct EdgePiece {
  let segment: Int
  let low: Double
  let high: Double
  let from: (x: Double, y: Double)
  let to: (x: Double, y: Double)

  /// How far a position lies from the straight piece between the images of the ends.
  func distance(to point: (x: Double, y: Double)) -> Double {
    let (alongX, alongY) = (to.x - from.x, to.y - from.y)
    let (offX, offY) = (point.x - from.x, point.y - from.y)
    let square = alongX * alongX + alongY * alongY
    let share = square > 0 ? min(max((offX * alongX + offY * alongY) / square, 0), 1) : 0
    let (missX, missY) = (offX - share * alongX, offY - share * alongY)
    return (missX * missX + missY * missY).squareRoot()
  }

  /// The two halves, given the image of the middle.
  func halves(at middle: Double, _ image: (x: Double, y: Double)) -> (EdgePiece, EdgePiece) {
    (
      EdgePiece(segment: segment, low: low, high: middle, from: from, to: image),
      EdgePiece(segment: segment, low: middle, high: high, from: image, to: to)
    )
  }
}

/// A position on a source edge and its image.
struct EdgePoint {
  let segment: Int
  let fraction: Double
  let x: Double
  let y: Double
}
