-- wrk: each request asks with one of the bodies of a file, one a line, drawn at random.
--   wrk -s benchmarks/load.lua http://127.0.0.1:8000/v1/ask -- FILE
-- The last line of what it prints is one JSON object.

local bodies = {}
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  for line in io.lines(args[1]) do
    bodies[#bodies + 1] = line
  end
  math.randomseed(number)
end

function request()
  local headers = { ["content-type"] = "application/json" }
  return wrk.format("POST", nil, headers, bodies[math.random(#bodies)])
end

function done(summary, latency)
  local e = summary.errors
  print(string.format(
    '{"requests": %d, "seconds": %.3f, "p50": %.2f, "p99": %.2f, "failed": %d}',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout
  ))
end
