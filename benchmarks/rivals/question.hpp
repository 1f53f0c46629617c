// What the rivals in C++ share: the question, the loop over its permits, the check of the answer, and the line of JSON.
#pragma once
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Pair {
  uint32_t permit, pipe;
};

inline double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

inline double cpu() {
  rusage use;
  getrusage(RUSAGE_SELF, &use);
  return double(use.ru_utime.tv_sec + use.ru_stime.tv_sec) + 1e-6 * double(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
}

// Bytes that the program has from its allocator: geometry and index are what this grows by.
inline double allocated() {
  struct mallinfo2 info = mallinfo2();
  return double(info.uordblks) + double(info.hblkhd);
}

// Part `i` of cumulated ends.
struct Range {
  uint32_t begin, end;
  Range(const std::vector<uint32_t> &ends, size_t i) : begin(i ? ends[i - 1] : 0), end(ends[i]) {}
};

struct Question {
  std::vector<double> pipeXY, clearance, permitXY, radius;
  std::vector<uint32_t> pipeEnds, ringEnds, permitEnds, order;
  std::vector<uint8_t> kind;  // 0 point, 1 line, 2 polygon

  explicit Question(const std::string &folder) {
    read(folder + "/pipes-xy.f64", pipeXY);
    read(folder + "/pipes-ends.u32", pipeEnds);
    read(folder + "/pipes-clearance.f64", clearance);
    read(folder + "/permits-xy.f64", permitXY);
    read(folder + "/permits-ring-ends.u32", ringEnds);
    read(folder + "/permits-ends.u32", permitEnds);
    read(folder + "/permits-kind.u8", kind);
    read(folder + "/permits-radius.f64", radius);
    read(folder + "/order.u32", order);
    if (pipes() != clearance.size() || permits() != kind.size() || permits() != radius.size())
      throw std::runtime_error(folder + ": its columns are not equally long");
  }

  size_t pipes() const { return pipeEnds.size(); }
  size_t permits() const { return permitEnds.size(); }
  size_t segments() const { return pipeXY.size() / 2 - pipes(); }
  double reach(Pair pair) const { return clearance[pair.pipe] + radius[pair.permit]; }

 private:
  template <class T>
  static void read(const std::string &path, std::vector<T> &column) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    column.resize(size_t(file.tellg()) / sizeof(T));
    file.seekg(0);
    file.read(reinterpret_cast<char *>(column.data()), std::streamsize(column.size() * sizeof(T)));
  }
};

struct Row {
  std::string rival, version, variant, note;
  double loadSeconds = 0, buildSeconds = 0, bytesPerSegment = 0;
};

inline int rounds() {
  const char *text = std::getenv("ROUNDS");
  return text ? std::max(1, std::atoi(text)) : 2;
}

// Searches with `threads` threads and prints the row. `Searcher(thread)` makes what one thread needs;
// `search(searcher, permit, pairs)` appends one permit's pairs; `distance(pair)` is the rival's own, for the check.
template <class Searcher, class Search, class Distance>
void measure(const Question &question, Row row, int threads, Searcher searcher, Search search, Distance distance) {
  double best = std::numeric_limits<double>::infinity(), used = 0;
  std::vector<std::vector<Pair>> found(threads);
  for (int round = 0; round < rounds(); round++) {
    for (auto &pairs : found) pairs.clear();
    std::atomic<size_t> next{0};
    const double began = now(), cpuBegan = cpu();
    auto work = [&](int thread) {
      auto own = searcher();
      constexpr size_t chunk = 256;  // in arrival order, small enough that no thread waits long for the other
      for (size_t first; (first = next.fetch_add(chunk)) < question.permits();)
        for (size_t permit = first; permit < std::min(first + chunk, question.permits()); permit++)
          search(own, uint32_t(permit), found[thread]);
    };
    std::vector<std::thread> others;
    for (int thread = 1; thread < threads; thread++) others.emplace_back(work, thread);
    work(0);
    for (auto &other : others) other.join();
    const double took = now() - began;
    if (took < best) best = took, used = cpu() - cpuBegan;
  }

  std::vector<double> single;
  {
    auto own = searcher();
    std::vector<Pair> pairs;
    for (size_t i = 0; i < std::min<size_t>(2000, question.order.size()); i++) {
      pairs.clear();
      const double began = now();
      search(own, question.order[i], pairs);
      single.push_back(now() - began);
    }
    std::sort(single.begin(), single.end());
  }

  uint64_t hash = 0;
  size_t count = 0;
  double sum = 0;
  std::vector<bool> hit(question.permits());
  for (const auto &pairs : found)
    for (Pair pair : pairs) {
      uint64_t z = (uint64_t(pair.permit) << 32 | pair.pipe) + 0x9e3779b97f4a7c15;
      z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
      z = (z ^ z >> 27) * 0x94d049bb133111eb;
      hash += z ^ z >> 31;
      count++;
      hit[pair.permit] = true;
      sum += std::max(0.0, distance(pair) - question.radius[pair.permit]);
    }
  const size_t clear = question.permits() - size_t(std::count(hit.begin(), hit.end(), true));
  auto at = [&](double share) {
    return 1e6 * single[std::min(single.size() - 1, size_t(share * double(single.size())))];
  };
  std::printf(
      "{\"rival\":\"%s\",\"version\":\"%s\",\"variant\":\"%s\",\"loadSeconds\":%.3f,\"buildSeconds\":%.3f,"
      "\"searchSeconds\":%.3f,\"cpuSeconds\":%.3f,\"pairs\":%zu,\"clear\":%zu,\"distanceSum\":%.12g,"
      "\"hash\":\"%016llx\",\"bytesPerSegment\":%.1f,\"singleP50us\":%.2f,\"singleP99us\":%.2f,\"note\":\"%s\"}\n",
      row.rival.c_str(), row.version.c_str(), row.variant.c_str(), row.loadSeconds, row.buildSeconds, best, used, count,
      clear, sum, (unsigned long long)hash, row.bytesPerSegment, at(0.5), at(0.99), row.note.c_str());
  std::fflush(stdout);
}
