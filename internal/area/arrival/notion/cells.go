package notion

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/own"
	"anteroom/internal/core/textkey"
)

// zoned is what stands behind a time that is not on the clocks of whoever exported it.
var zoned = regexp.MustCompile(`\s*\((?:[A-Z]{2,5}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?)\)`)

// related is where a cell of a relation leads.
var related = regexp.MustCompile(`\s*\((?:https://(?:www\.)?notion\.so/[^()]*|[^()]*\.(?:md|csv)[^()]*)\)`)

var dates = []string{"January 2, 2006", "Jan 2, 2006", "2006/01/02", "2006-01-02", "2 January 2006"}

// date reads a date as Notion writes it, and gives it as 2006-01-02 or 2006-01-02 15:04. What of it is left out is told.
func date(cell string) (written string, ended, otherZone, ok bool) {
	cell = strings.TrimPrefix(cell, "@")
	begin, _, ended := strings.Cut(cell, "→")
	plain := zoned.ReplaceAllString(strings.TrimSpace(begin), "")
	otherZone = plain != strings.TrimSpace(begin)
	for _, layout := range dates {
		if t, err := time.Parse(layout, plain); err == nil {
			return t.Format("2006-01-02"), ended, otherZone, true
		}
		for _, at := range []string{" 3:04 PM", " 15:04", "T15:04"} {
			if t, err := time.Parse(layout+at, plain); err == nil {
				return t.Format("2006-01-02 15:04"), ended, otherZone, true
			}
		}
	}
	return "", ended, otherZone, false
}

var (
	counted = regexp.MustCompile(`^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$|^-?\d{1,12}(?:\.\d+)?%?$`)
	amount  = regexp.MustCompile(`^-?([$£€])\s?-?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$|^-?([$£€])\s?-?\d{1,12}(?:\.\d{1,2})?$`)
	address = regexp.MustCompile(`^https?://\S+$`)
)

var currencies = map[string]string{"$": "USD", "£": "GBP", "€": "EUR"}

func number(cell string) string {
	return strings.TrimSuffix(strings.ReplaceAll(strings.NewReplacer("$", "", "£", "", "€", "", " ", "").Replace(cell), ",", ""), "%")
}

// all reports whether there are cells, and each that is not empty fits.
func all(cells []string, fits func(string) bool) bool {
	some := false
	for _, c := range cells {
		if c != "" {
			if !fits(c) {
				return false
			}
			some = true
		}
	}
	return some
}

const fewChoices = 20

// kindOf says what a column holds, by all its cells, and writes them as a record would.
func kindOf(name string, cells []string) (c parcel.Column) {
	c = parcel.Column{Name: name, Type: own.Text, As: parcel.Notes, Commas: true}
	switch {
	case all(cells, func(s string) bool { return s == "Yes" || s == "No" }):
		c.Type, c.As = own.Checkbox, parcel.Field+string(own.Checkbox)
	case all(cells, func(s string) bool { _, _, _, ok := date(s); return ok }):
		c.Type, c.As = own.Date, parcel.Field+string(own.Date)
	case all(cells, counted.MatchString):
		c.Type, c.As = own.Number, parcel.Field+string(own.Number)
	case all(cells, amount.MatchString) && sameCurrency(cells):
		c.Type, c.As, c.Currency = own.Money, parcel.Field+string(own.Money), currencyOf(cells)
	case all(cells, address.MatchString):
		c.Type, c.As = own.Link, parcel.Field+string(own.Link)
	case known(name, "tags", "tag", "labels", "label", "category", "categories", "topics", "topic"), several(cells):
		c.As = parcel.Tags
	case known(name, "status", "state", "stage"):
		c.Type, c.As = own.Choice, parcel.Status
	case known(name, "priority", "importance"):
		c.Type, c.As = own.Choice, parcel.Priority
	case known(name, "assign", "assignee", "assigned to", "owner", "person", "responsible", "who"):
		c.As = parcel.Assignee
	case few(cells):
		c.Type, c.As = own.Choice, parcel.Field+string(own.Choice)
	}
	if known(name, "created", "created time", "created by", "last edited", "last edited time", "last edited by") {
		c.As = ""
	}
	return c
}

func known(name string, words ...string) bool {
	return slices.Contains(words, textkey.Name(name))
}

func currencyOf(cells []string) string {
	for _, c := range cells {
		for sign, code := range currencies {
			if strings.Contains(c, sign) {
				return code
			}
		}
	}
	return ""
}

func sameCurrency(cells []string) bool {
	code := currencyOf(cells)
	return all(cells, func(s string) bool { return currencyOf([]string{s}) == code })
}

// few reports whether cells look like chosen from a list: short, and repeating.
func few(cells []string) bool {
	found, filled := map[string]bool{}, 0
	for _, c := range cells {
		if c == "" {
			continue
		}
		if filled++; strings.ContainsAny(c, "\n") || len([]rune(c)) > 40 {
			return false
		}
		found[c] = true
	}
	return len(found) > 0 && len(found) <= fewChoices && filled >= 3 && len(found)*2 <= filled
}

// several reports whether cells look like several chosen from a list, which Notion writes with commas.
func several(cells []string) bool {
	found, lists, words := map[string]bool{}, 0, 0
	for _, c := range cells {
		parts := strings.Split(c, ", ")
		if c == "" {
			continue
		}
		if len(parts) > 1 {
			lists++
		}
		for _, w := range parts {
			if len([]rune(w)) > 30 || strings.ContainsAny(w, ".\n") {
				return false
			}
			found[w] = true
			words++
		}
	}
	return lists > 0 && len(found) <= fewChoices && words >= 3 && len(found)*3 <= words*2
}

// written gives a cell as a record would hold it; ok is false when something of it is left out.
func written(c parcel.Column, cell string) (out string, ended, otherZone bool) {
	switch {
	case c.Type == own.Checkbox:
		if cell != "Yes" {
			cell = ""
		}
	case c.Type == own.Date:
		cell, ended, otherZone, _ = date(cell)
	case c.Type == own.Number, c.Type == own.Money:
		cell = number(cell)
	case c.As == parcel.Tags, c.As == parcel.Assignee:
		cell = strings.ReplaceAll(cell, ", ", "\n")
	}
	return cell, ended, otherZone
}
