package own

import (
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/textkey"
)

// One is what amounts are counted in: a millionth.
const One = 1_000_000

// Spelled gives the one way in which a type's value is written, and why it can't be held
// when it can't; choices and persons are looked up by whoever asks.
func Spelled(t Type, value, currency string) (spelled, unit, wrong string) {
	value = plain(value)
	switch t {
	case Text:
		if utf8.RuneCountInString(value) > MaxText {
			return "", "", "At most 2,000 characters."
		}
		return value, "", ""
	case Number:
		n, ok := Read(value)
		if !ok {
			return "", "", "Write a number as 1250 or 12.5, with six places at most."
		}
		return written(n, 0), "", ""
	case Money:
		return spelledMoney(value, currency)
	case Date:
		if d, err := clock.ParseDate(value); err != nil || string(d) != value {
			return "", "", "Write the day as 2026-03-29."
		}
		return value, "", ""
	case Link:
		return spelledLink(value)
	case Checkbox:
		if value != "true" {
			return "", "", "Write true, or leave it empty."
		}
		return value, "", ""
	}
	return value, "", ""
}

func spelledMoney(value, currency string) (spelled, unit, wrong string) {
	unit = strings.ToUpper(strings.TrimSpace(currency))
	if len(unit) != 3 || strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return "", "", "Name the currency by its three letters, as GBP."
	}
	n, ok := Read(value)
	places := Places(unit)
	least := int64(math.Pow10(6 - places))
	switch {
	case !ok:
		return "", "", "Write an amount as 1250.00."
	case n%least != 0 && places == 0:
		return "", "", unit + " has no decimals."
	case n%least != 0:
		return "", "", unit + " has " + strconv.Itoa(places) + " decimals at most."
	}
	return written(n, places), unit, ""
}

// places of currencies that have other than two decimals (ISO 4217).
var places = map[string]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}

// Places is how many decimals a currency has.
func Places(currency string) int {
	if n, ok := places[currency]; ok {
		return n
	}
	return 2
}

// spelledLink takes addresses that are safe to open: never what runs in the page.
func spelledLink(value string) (spelled, unit, wrong string) {
	const how = "Write the whole address, beginning with https://, http:// or mailto:."
	if utf8.RuneCountInString(value) > MaxText {
		return "", "", "At most 2,000 characters."
	}
	u, err := url.Parse(value)
	if err != nil || strings.ContainsFunc(value, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }) {
		return "", "", how
	}
	switch scheme := strings.ToLower(u.Scheme); {
	case (scheme == "https" || scheme == "http") && u.Hostname() != "" && u.User == nil:
	case scheme == "mailto" && strings.Contains(u.Opaque, "@"):
	default:
		return "", "", how
	}
	return value, "", ""
}

// Read reads a decimal number exactly, in millionths. It takes no exponent, no grouping and
// no more than twelve digits before the point and six behind it.
func Read(s string) (n int64, ok bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, part, point := strings.Cut(digits, ".")
	if len(whole) == 0 || len(whole) > 12 || len(part) > 6 || point && part == "" || strings.Trim(whole+part, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(whole+part+strings.Repeat("0", 6-len(part)), 10, 64)
	if negative {
		n = -n
	}
	return n, err == nil
}

// written gives an amount of millionths with at least so many places.
func written(n int64, least int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	part := strconv.FormatInt(n%One+One, 10)[1:]
	for len(part) > least && part[len(part)-1] == '0' {
		part = part[:len(part)-1]
	}
	s := sign + strconv.FormatInt(n/One, 10)
	if part == "" {
		return s
	}
	return s + "." + part
}

// plain takes what no field holds out of a text: spaces around it and characters that no
// keyboard has.
func plain(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// compared gives what filters compare a value by.
func (v Value) compared() (sortKey string, number int64) {
	switch v.Type {
	case Number, Money:
		number, _ = Read(v.Value)
		return "", number
	case Date:
		return "", Days(v.Value)
	case Checkbox:
		return "", 1
	case Choice, Person:
		return v.Value, 0
	}
	return textkey.Sort(v.Value), 0
}

// Days is a date as a number, for comparing.
func Days(date string) int64 {
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0
	}
	return at.Unix() / 86_400
}
