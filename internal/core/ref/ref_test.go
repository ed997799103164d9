package ref_test

import (
	"strings"
	"testing"

	"anteroom/internal/core/ref"
)

func TestNewSortsByCreation(t *testing.T) {
	last := ref.New()
	for range 1000 {
		next := ref.New()
		if next <= last {
			t.Fatalf("%s is not after %s", next, last)
		}
		last = next
	}
}

func TestParseAcceptsOneSpellingOnly(t *testing.T) {
	id := string(ref.New())
	if _, ok := ref.Parse(id); !ok {
		t.Fatal("refused its own id")
	}
	for _, s := range []string{"", "x", strings.ToUpper(id), "{" + id + "}", strings.ReplaceAll(id, "-", ""), "urn:uuid:" + id} {
		if _, ok := ref.Parse(s); ok {
			t.Errorf("accepted %q", s)
		}
	}
}
