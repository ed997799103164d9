package web

import "testing"

func TestEveryPageIsATemplate(t *testing.T) {
	for name, page := range pages {
		if page().Lookup("frame") == nil {
			t.Errorf("%s has no frame", name)
		}
	}
	for _, sheet := range []string{dayCards().Name(), weekSheet().Name(), monthSheet().Name()} {
		if sheet == "" {
			t.Error("a sheet has no name")
		}
	}
}
