package app

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// roomToWork is how far the heap may grow, in bytes, before garbage is collected. By
	// itself Go collects whenever what is in use has doubled, and in this program that is
	// little: it would collect twenty times a second while many people write.
	roomToWork = 24 << 20
	// leastHeap is up to where Go lets the heap grow at 100 %, however little is in use.
	leastHeap = 4 << 20
)

// giveRoom lets the heap grow to roomToWork. Every collection decides it anew for the next.
func giveRoom() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(growth(live[0].Value.Uint64()))
	runtime.AddCleanup(new([16]byte), func(struct{}) { giveRoom() }, struct{}{})
}

// growth is by how many per cent the bytes in use may grow: to roomToWork, or to twice
// as many, as Go has it, where that is more.
func growth(inUse uint64) int {
	return int(max(200, roomToWork*100/max(inUse, leastHeap))) - 100
}
