package web

import "testing"

func TestEveryPageIsATemplate(t *testing.T) {
	for name, page := range pages {
		if page().Lookup("frame") == nil {
			t.Errorf("%s has no frame", name)
		}
	}
	if printedPage().Lookup("parts") == nil {
		t.Error("the printed page has no parts")
	}
}
