package app

import (
	"testing"

	"anteroom/internal/core/db/dbtest"
)

// Clients send a list as a=1&a=2; without explode only the first of them would be read.
func TestListsInAddressesAreReadWhole(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	lists := 0
	for _, o := range w.h.ops() {
		for _, p := range w.described(o).Parameters {
			if p.In != "query" || p.Schema.Items == nil {
				continue
			}
			if lists++; !p.Explode {
				t.Errorf("%s reads only the first of several %s: say explode in its tag", o.Name, p.Name)
			}
		}
	}
	if lists < 6 {
		t.Errorf("%d lists in addresses", lists)
	}
}
