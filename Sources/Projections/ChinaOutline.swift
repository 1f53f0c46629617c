/// Roughly where China's own grid of 3-degree Gauss-Kruger zones is the usual one: the mainland and Hainan.
///
/// A coarse outline from general knowledge, some tens of kilometres off in places, and no statement about borders: it
/// decides alone which metric grid `auto` stores a network in, and every grid within the scale limit is as good.
enum ChinaOutline {
  /// Whether a position lies inside.
  static func contains(_ point: GeographicPoint) -> Bool {
    var inside = false
    var previous = vertices[vertices.count - 1]
    for vertex in vertices {
      if (vertex.latitude > point.latitude) != (previous.latitude > point.latitude) {
        let share = (point.latitude - previous.latitude) / (vertex.latitude - previous.latitude)
        if point.longitude < previous.longitude + share * (vertex.longitude - previous.longitude) { inside.toggle() }
      }
      previous = vertex
    }
    return inside
  }

  /// Clockwise from the northernmost bend of the Amur.
  private static let vertices: [GeographicPoint] = [
    (121.3, 53.6), (125.6, 53.1), (127.6, 50.2), (130.7, 48.9), (135.1, 48.5), (133.2, 45.1), (131.0, 44.8),
    (131.3, 43.4), (130.6, 42.4), (128.0, 42.0), (126.5, 41.4), (124.4, 40.0), (122.3, 38.7), (123.0, 36.9),
    (121.2, 34.2), (122.6, 31.5), (122.9, 29.8), (121.7, 27.8), (119.9, 25.4), (118.3, 24.2), (116.8, 22.9),
    (114.5, 22.1), (111.6, 21.2), (111.2, 19.5), (109.6, 18.0), (108.4, 18.6), (108.3, 21.3), (106.7, 21.9),
    (105.3, 23.3), (104.0, 22.4), (102.4, 22.6), (101.7, 21.1), (100.0, 21.4), (99.2, 22.2), (98.8, 23.2),
    (97.5, 23.8), (98.6, 25.8), (98.7, 27.4), (97.3, 28.2), (95.0, 29.0), (92.0, 27.8), (88.9, 27.3), (86.0, 27.9),
    (82.0, 30.2), (79.0, 31.2), (78.5, 34.4), (76.0, 35.8), (74.6, 37.2), (73.5, 39.4), (76.0, 40.5), (80.1, 42.0),
    (80.1, 45.0), (82.4, 45.4), (83.0, 47.2), (85.6, 48.3), (87.4, 49.2), (90.8, 46.9), (91.0, 45.2), (95.4, 44.3),
    (97.0, 42.8), (101.5, 42.5), (105.0, 41.6), (109.5, 42.5), (111.9, 43.7), (111.9, 45.0), (116.0, 46.3),
    (119.8, 46.8), (118.0, 47.9), (115.6, 47.9), (116.7, 49.8), (119.8, 52.6),
  ].map { GeographicPoint(longitude: $0.0, latitude: $0.1) }
}
