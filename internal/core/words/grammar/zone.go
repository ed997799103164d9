package grammar

import (
	"strings"

	"anteroom/internal/core/words/token"
)

// zone reads the zone after a time: "NYC", "London time", "(CET)", "Helen's
// time", "Europe/Paris". Without one it gives back i.
func (p *parser) zone(i int) (name, label string, to int) {
	j := i
	if p.Is(j, "(") {
		j++
	}
	name, label, to = p.zoneName(j)
	if to == 0 {
		return "", "", i
	}
	if p.Low(to) == "time" && p.ends(to+1) {
		to++
	} else if j == i && !p.zoneStands(j, to) {
		return "", "", i
	}
	if j > i {
		if !p.Is(to, ")") {
			return "", "", i
		}
		to++
	}
	if !p.ends(to) {
		return "", "", i
	}
	return name, label, to
}

func (p *parser) zoneName(i int) (name, label string, to int) {
	if i >= len(p.List) || p.List[i].Kind != token.Word || p.glued(i) && !p.Is(i-1, "(") {
		return "", "", 0
	}
	t := p.List[i]
	if len(t.Text) > 2 || t.Text == strings.ToUpper(t.Text) {
		if z, ok := abbreviations[t.Low]; ok {
			return z, strings.ToUpper(t.Text), i + 1
		}
	}
	if who, to := p.possessive(i); to > 0 && who.Zone != "" && p.Low(to) == "time" {
		return who.Zone, ZoneLabel(who.Zone), to
	}
	if p.Is(i+1, "/") && p.glued(i+1) && p.glued(i+2) {
		return p.fullZone(i)
	}
	for n := 3; n >= 1; n-- {
		words := make([]string, n)
		for k := range words {
			words[k] = p.Low(i + k)
		}
		if z, ok := cities[strings.Join(words, " ")]; ok && p.capital(i) {
			return z, p.slice(i, i+n), i + n
		}
	}
	return "", "", 0
}

// fullZone reads an IANA name of a zone that is known here: Europe/Paris,
// America/New_York.
func (p *parser) fullZone(i int) (name, label string, to int) {
	to = i + 3
	for p.Is(to, "_") && p.glued(to) && p.glued(to+1) {
		to += 2
	}
	if to > len(p.List) {
		return "", "", 0
	}
	said := p.slice(i, to)
	for _, z := range cities {
		if strings.EqualFold(z, said) {
			return z, ZoneLabel(z), to
		}
	}
	return "", "", 0
}

// zoneStands reports whether a city after a time is its zone, not the beginning
// of something else: "3pm London office". Abbreviations always stand.
func (p *parser) zoneStands(i, to int) bool {
	return abbreviations[p.Low(i)] != "" || strings.Contains(p.slice(i, to), "/") || p.clear(to)
}

// ZoneLabel gives the name of a zone for people: "New York".
func ZoneLabel(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	return strings.ReplaceAll(name, "_", " ")
}

// abbreviations are read as people use them: EST in July is still New York.
// Those with several meanings stand for the most common among assistants' mails
// (CST is Chicago, BST London, IST India). Two letters count in capitals only.
var abbreviations = map[string]string{
	"utc": "Etc/UTC", "gmt": "Etc/GMT", "bst": "Europe/London", "wet": "Europe/Lisbon",
	"cet": "Europe/Paris", "cest": "Europe/Paris", "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow",
	"et": "America/New_York", "est": "America/New_York", "edt": "America/New_York", "nyc": "America/New_York",
	"ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
	"mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
	"pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
	"sf": "America/Los_Angeles", "la": "America/Los_Angeles",
	"brt": "America/Sao_Paulo", "gst": "Asia/Dubai", "ist": "Asia/Kolkata", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong",
	"jst": "Asia/Tokyo", "kst": "Asia/Seoul", "sast": "Africa/Johannesburg",
	"aest": "Australia/Sydney", "aedt": "Australia/Sydney", "awst": "Australia/Perth", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
}

// cities by the names that people say; their zones are also the full names that
// are read.
var cities = map[string]string{
	"london": "Europe/London", "uk": "Europe/London", "edinburgh": "Europe/London", "manchester": "Europe/London",
	"dublin": "Europe/Dublin", "lisbon": "Europe/Lisbon", "madrid": "Europe/Madrid", "barcelona": "Europe/Madrid",
	"paris": "Europe/Paris", "brussels": "Europe/Brussels", "amsterdam": "Europe/Amsterdam", "berlin": "Europe/Berlin",
	"munich": "Europe/Berlin", "frankfurt": "Europe/Berlin", "hamburg": "Europe/Berlin", "zurich": "Europe/Zurich",
	"zürich": "Europe/Zurich", "geneva": "Europe/Zurich", "vienna": "Europe/Vienna", "rome": "Europe/Rome", "milan": "Europe/Rome",
	"copenhagen": "Europe/Copenhagen", "oslo": "Europe/Oslo", "stockholm": "Europe/Stockholm", "helsinki": "Europe/Helsinki",
	"warsaw": "Europe/Warsaw", "prague": "Europe/Prague", "budapest": "Europe/Budapest", "athens": "Europe/Athens",
	"bucharest": "Europe/Bucharest", "istanbul": "Europe/Istanbul", "kyiv": "Europe/Kyiv", "moscow": "Europe/Moscow",
	"new york": "America/New_York", "new york city": "America/New_York", "boston": "America/New_York",
	"washington": "America/New_York", "miami": "America/New_York", "atlanta": "America/New_York", "toronto": "America/Toronto",
	"chicago": "America/Chicago", "houston": "America/Chicago", "dallas": "America/Chicago", "austin": "America/Chicago",
	"denver": "America/Denver", "phoenix": "America/Phoenix", "los angeles": "America/Los_Angeles",
	"san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "vancouver": "America/Vancouver",
	"honolulu": "Pacific/Honolulu", "mexico city": "America/Mexico_City", "bogota": "America/Bogota", "lima": "America/Lima",
	"santiago": "America/Santiago", "buenos aires": "America/Argentina/Buenos_Aires", "sao paulo": "America/Sao_Paulo",
	"são paulo": "America/Sao_Paulo", "cairo": "Africa/Cairo", "lagos": "Africa/Lagos", "nairobi": "Africa/Nairobi",
	"johannesburg": "Africa/Johannesburg", "cape town": "Africa/Johannesburg", "tel aviv": "Asia/Jerusalem",
	"dubai": "Asia/Dubai", "abu dhabi": "Asia/Dubai", "riyadh": "Asia/Riyadh", "doha": "Asia/Qatar", "karachi": "Asia/Karachi",
	"mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata",
	"dhaka": "Asia/Dhaka", "bangkok": "Asia/Bangkok", "jakarta": "Asia/Jakarta", "hanoi": "Asia/Ho_Chi_Minh",
	"singapore": "Asia/Singapore", "kuala lumpur": "Asia/Kuala_Lumpur", "hong kong": "Asia/Hong_Kong", "manila": "Asia/Manila",
	"beijing": "Asia/Shanghai", "shanghai": "Asia/Shanghai", "taipei": "Asia/Taipei", "seoul": "Asia/Seoul", "tokyo": "Asia/Tokyo",
	"perth": "Australia/Perth", "brisbane": "Australia/Brisbane", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
	"auckland": "Pacific/Auckland", "wellington": "Pacific/Auckland",
}
