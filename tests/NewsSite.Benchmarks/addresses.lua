-- For wrk: every request asks for the next address of the file named in the environment, from a random place on.
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do
  addresses[#addresses + 1] = line
end

math.randomseed(os.time())
local at = math.random(#addresses)

request = function()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at])
end
