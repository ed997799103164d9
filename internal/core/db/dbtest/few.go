package dbtest

import (
	"flag"
	"strconv"
	"testing"
)

// Few makes n histories of what rapid would live through more often, unless somebody says how often: each lives on a database.
func Few(t *testing.T, n int) {
	t.Helper()
	set := flag.Lookup("rapid.checks")
	before := set.Value.String()
	t.Cleanup(func() { _ = set.Value.Set(before) })
	if before != set.DefValue {
		return
	}
	if err := set.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
}
