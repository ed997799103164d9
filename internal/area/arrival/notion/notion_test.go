package notion

import (
	"testing"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/own"
)

func TestDatesAreReadAsNotionWritesThem(t *testing.T) {
	for cell, want := range map[string]string{
		"April 17, 2026": "2026-04-17", "April 17, 2026 7:00 PM": "2026-04-17 19:00", "2026/04/17 19:00": "2026-04-17 19:00", "@April 1, 2026 12:00 AM (GMT+2)": "2026-04-01 00:00",
		"April 17, 2026 → April 19, 2026": "2026-04-17", "03/04/2026": "", "April 31, 2026": "", "soon": "", "": "",
	} {
		if got, _, _, ok := date(cell); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", cell, got, ok)
		}
	}
}

func TestAColumnIsTakenForATypeOnlyWhenAllOfItFits(t *testing.T) {
	for name, c := range map[string]struct {
		cells []string
		kind  own.Type
		as    string
	}{
		"Ready":   {[]string{"Yes", "No", ""}, own.Checkbox, "field:checkbox"},
		"Maybe":   {[]string{"Yes", "Perhaps"}, own.Text, parcel.Notes},
		"When":    {[]string{"April 1, 2026", ""}, own.Date, "field:date"},
		"Count":   {[]string{"1,250", "-3.5", "50%"}, own.Number, "field:number"},
		"Price":   {[]string{"£1,250.00", "£3"}, own.Money, "field:money"},
		"Mixed":   {[]string{"£1", "$1"}, own.Text, parcel.Notes},
		"Page":    {[]string{"https://example.com"}, own.Link, "field:link"},
		"Area":    {[]string{"North", "South", "North", "North"}, own.Choice, "field:choice"},
		"Topics2": {[]string{"a, b", "b", "a, b"}, own.Text, parcel.Tags},
		"Status":  {[]string{"Open"}, own.Choice, parcel.Status},
		"Created": {[]string{"April 1, 2026"}, own.Date, ""},
		"Empty":   {[]string{"", ""}, own.Text, parcel.Notes},
	} {
		if got := kindOf(name, c.cells); got.Type != c.kind || got.As != c.as {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
