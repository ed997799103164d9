package app

import "testing"

func TestTheHeapHasRoomToWorkAndThenGrowsAsEver(t *testing.T) {
	for _, c := range []struct {
		inUse uint64
		want  int
	}{
		{0, 500}, {1 << 20, 500}, {4 << 20, 500}, {6 << 20, 300}, {12 << 20, 100}, {13 << 20, 100}, {1 << 40, 100},
	} {
		if got := growth(c.inUse); got != c.want {
			t.Errorf("of %d bytes in use: %d %%, not %d %%", c.inUse, got, c.want)
		}
		if heap := max(c.inUse, leastHeap) / 100 * uint64(100+growth(c.inUse)); heap > max(roomToWork, 2*c.inUse) {
			t.Errorf("%d bytes in use may become %d", c.inUse, heap)
		}
	}
}
