package own_test

import (
	"testing"

	"anteroom/internal/core/own"
)

func TestAValueIsWrittenInOneWay(t *testing.T) {
	for _, c := range []struct {
		typ                       own.Type
		in, currency, want, money string
	}{
		{own.Text, "  line\r\nbreak\x00\x1f ", "", "line\nbreak", ""},
		{own.Number, "007.500", "", "7.5", ""}, {own.Number, "-0.000001", "", "-0.000001", ""}, {own.Number, "-0", "", "0", ""}, {own.Number, "999999999999.999999", "", "999999999999.999999", ""},
		{own.Money, "1250", "gbp", "1250.00", "GBP"}, {own.Money, "1250.5", "EUR", "1250.50", "EUR"}, {own.Money, "-3", "JPY", "-3", "JPY"}, {own.Money, "1.234", "BHD", "1.234", "BHD"},
		{own.Date, "2028-02-29", "", "2028-02-29", ""},
		{own.Link, "https://example.com/a?b=c#d", "", "https://example.com/a?b=c#d", ""}, {own.Link, "mailto:ada@example.com", "", "mailto:ada@example.com", ""}, {own.Link, "HTTP://example.com", "", "HTTP://example.com", ""},
		{own.Checkbox, "true", "", "true", ""},
	} {
		got, unit, wrong := own.Spelled(c.typ, c.in, c.currency)
		if got != c.want || unit != c.money || wrong != "" {
			t.Errorf("%s %q %s: %q %s, %s", c.typ, c.in, c.currency, got, unit, wrong)
		}
		if again, _, _ := own.Spelled(c.typ, got, unit); again != got {
			t.Errorf("%q is written again as %q", got, again)
		}
	}
}

func TestWhatAFieldCantHoldIsRefused(t *testing.T) {
	for _, c := range []struct {
		typ          own.Type
		in, currency string
	}{
		{own.Number, "1,5", ""}, {own.Number, "1e9", ""}, {own.Number, "NaN", ""}, {own.Number, "--1", ""}, {own.Number, ".", ""}, {own.Number, "1.", ""}, {own.Number, ".5", ""},
		{own.Number, "0.0000001", ""}, {own.Number, "1000000000000", ""}, {own.Number, "１２", ""}, {own.Number, "+1", ""},
		{own.Money, "1.234", "GBP"}, {own.Money, "1.5", "JPY"}, {own.Money, "1", ""}, {own.Money, "1", "POUND"}, {own.Money, "1", "£££"}, {own.Money, "x", "GBP"},
		{own.Date, "2026-02-30", ""}, {own.Date, "29.3.2026", ""}, {own.Date, "2026-3-9", ""},
		{own.Link, "javascript:alert(1)", ""}, {own.Link, "JaVaScRiPt:alert(1)", ""}, {own.Link, "java\tscript:alert(1)", ""}, {own.Link, "data:text/html,x", ""}, {own.Link, "vbscript:x", ""},
		{own.Link, "//example.com", ""}, {own.Link, "example.com", ""}, {own.Link, "https://", ""}, {own.Link, "https://user:pass@example.com", ""}, {own.Link, "https://exa mple.com", ""},
		{own.Link, "https://example.com/\u202egnp", ""}, {own.Link, "file:///etc/passwd", ""}, {own.Link, "mailto:", ""}, {own.Link, "blob:https://example.com/x", ""},
		{own.Checkbox, "yes", ""}, {own.Checkbox, "1", ""},
	} {
		if got, _, wrong := own.Spelled(c.typ, c.in, c.currency); wrong == "" {
			t.Errorf("%s %q is held as %q", c.typ, c.in, got)
		}
	}
}

func TestValuesStayAsTheyWere(t *testing.T) {
	first := own.Values{{Field: "b", Type: own.Text, Value: "x"}, {Field: "a", Type: own.Money, Value: "1.00", Currency: "GBP"}}.Tidy()
	second := first.With(own.Value{Field: "c", Type: own.Text, Value: "y"}).Tidy()
	third := second.Without("a").With(own.Value{Field: "b", Type: own.Text, Value: "z"}).Tidy()
	if len(first) != 2 || first[0].Field != "a" || len(second) != 3 || len(third) != 2 || third[0].Value != "z" || first.Words() != "x" {
		t.Errorf("%v, %v, %v", first, second, third)
	}
	if b := (own.Before{Value: "1.00", Currency: "GBP"}); !b.As(first, "a") || b.As(third, "a") || !(own.Before{}).As(third, "a") {
		t.Error("what was there is not told apart")
	}
	if own.Values(nil).Tidy() != nil || !first.Same(first.Without("none")) {
		t.Error("nothing changed and it is not the same")
	}
}
