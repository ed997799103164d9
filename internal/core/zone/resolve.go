package zone

import (
	"maps"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// ianaByLower finds IANA names whatever their case, byLower Windows names as
// well; byCity finds a zone by the last part of its name. They are made once,
// when first asked for.
var ianaByLower = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 600)
	for _, n := range strings.Fields(ianaNames) {
		m[strings.ToLower(n)] = n
	}
	return m
})

var byLower = sync.OnceValue(func() map[string]string {
	m := map[string]string{"z": "UTC"}
	for w, n := range windowsNames {
		m[strings.ToLower(w)] = n
	}
	maps.Copy(m, ianaByLower())
	return m
})

var byCity = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 600)
	for _, n := range strings.Fields(ianaNames) {
		i := strings.LastIndexByte(n, '/')
		if i < 0 || strings.HasPrefix(n, "Etc/") {
			continue
		}
		city := cityKey(n[i+1:])
		if _, taken := m[city]; !taken {
			m[city] = n
		}
	}
	for city, n := range displayNames {
		m[cityKey(city)] = n
	}
	return m
})

func cityKey(s string) string {
	return strings.ToLower(strings.TrimSpace(strings.ReplaceAll(s, "_", " ")))
}

// Resolve gives the zone that a TZID means: Named first, then Offset.
func Resolve(tzid string) (*Zone, bool) {
	if z, ok := Named(tzid); ok {
		return z, true
	}
	return Offset(tzid)
}

// Named gives the IANA zone that a TZID names: an IANA or Windows name in any
// case, with quotes or a path in front of it ("/mozilla.org/20050126_1/Europe/London"),
// or a name as Outlook displays it ("(UTC+01:00) Amsterdam, Berlin, Bern").
func Named(tzid string) (*Zone, bool) {
	s := strings.Trim(strings.TrimSpace(tzid), `"'`)
	if len(s) == 0 || len(s) > 200 {
		return nil, false
	}
	if n, ok := byLower()[strings.ToLower(s)]; ok {
		return mustLoad(n)
	}
	if i := strings.Index(s, "://"); i >= 0 { // tzone://Microsoft/Utc
		s = s[i+2:]
	}
	if strings.HasPrefix(s, "/") {
		if z, ok := behindPath(s); ok {
			return z, true
		}
	}
	return displayed(s)
}

// behindPath drops leading parts of a path until the rest is a name.
func behindPath(s string) (*Zone, bool) {
	for s != "" {
		_, rest, ok := strings.Cut(s, "/")
		if !ok {
			return nil, false
		}
		if n, ok := byLower()[strings.ToLower(strings.TrimPrefix(rest, "Olson_"))]; ok {
			return mustLoad(n)
		}
		s = rest
	}
	return nil, false
}

var displayForm = regexp.MustCompile(`^\((?:UTC|GMT)\s*([+-]\d{1,2}[:.]?\d{0,2})?\)\s*(.*)$`)

// displayed reads names as Outlook shows them: a list of places behind an
// offset. A place counts only when its zone really has that standard offset.
func displayed(s string) (*Zone, bool) {
	places, off, known := s, 0, false
	if m := displayForm.FindStringSubmatch(s); m != nil {
		places, known = m[2], true
		if m[1] != "" {
			off, known = offsetSeconds(m[1])
		}
	}
	for _, p := range append([]string{places}, strings.FieldsFunc(places, func(r rune) bool { return r == ',' || r == '/' })...) {
		n, ok := byLower()[strings.ToLower(strings.TrimSpace(p))]
		if !ok {
			n, ok = byCity()[cityKey(p)]
		}
		if !ok {
			continue
		}
		if z, ok := mustLoad(n); ok && (!known || z.standard() == off) {
			return z, true
		}
	}
	return nil, false
}

// standard gives the offset outside daylight saving time, in seconds, as the table has it last.
func (z *Zone) standard() int {
	for i := len(z.trans) - 1; i >= 0; i-- {
		if !z.trans[i].DST {
			return z.trans[i].To
		}
	}
	return int(z.off[0] / Second)
}

func mustLoad(name string) (*Zone, bool) {
	z, err := Load(name)
	return z, err == nil
}

var offsetForm = regexp.MustCompile(`(?i)^\(?\s*(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?:[:.]?\d{2})?)\s*(?:\).*)?$`)

// Offset gives a zone of fixed offset for texts such as "GMT+0100", "UTC-5",
// "+01:00" and for "(UTC+01:00) Somewhere", whose daylight saving we can't know.
func Offset(tzid string) (*Zone, bool) {
	s := strings.Trim(strings.TrimSpace(tzid), `"'`)
	m := offsetForm.FindStringSubmatch(s)
	if m == nil {
		return nil, false
	}
	off, ok := offsetSeconds(m[1])
	if !ok {
		return nil, false
	}
	return Fixed(off), true
}

// offsetSeconds reads "+1", "+01", "+0100", "+01:00" and "+01.00"; up to 18 hours.
func offsetSeconds(s string) (int, bool) {
	neg := s[0] == '-'
	digits := strings.NewReplacer(":", "", ".", "").Replace(s[1:])
	h, m := digits, "0"
	if len(digits) > 2 {
		h, m = digits[:len(digits)-2], digits[len(digits)-2:]
	}
	hh, err1 := strconv.Atoi(h)
	mm, err2 := strconv.Atoi(m)
	if err1 != nil || err2 != nil || hh > 18 || mm > 59 {
		return 0, false
	}
	sec := hh*3600 + mm*60
	if neg {
		sec = -sec
	}
	return sec, true
}

// displayNames are places and phrases in Windows display names that are no IANA
// city of their own.
var displayNames = map[string]string{
	"Eastern Time (US & Canada)": "America/New_York", "Central Time (US & Canada)": "America/Chicago",
	"Mountain Time (US & Canada)": "America/Denver", "Pacific Time (US & Canada)": "America/Los_Angeles",
	"Eastern Time": "America/New_York", "Central Time": "America/Chicago", "Mountain Time": "America/Denver",
	"Pacific Time": "America/Los_Angeles", "Atlantic Time (Canada)": "America/Halifax",
	"Arizona": "America/Phoenix", "Hawaii": "Pacific/Honolulu", "Alaska": "America/Anchorage",
	"Newfoundland": "America/St_Johns", "Saskatchewan": "America/Regina", "Central America": "America/Guatemala",
	"Indiana (East)": "America/Indiana/Indianapolis", "Baja California": "America/Tijuana",
	"Chetumal": "America/Cancun", "Guadalajara": "America/Mexico_City", "Quito": "America/Guayaquil",
	"La Paz": "America/La_Paz", "Georgetown": "America/Guyana", "Brasilia": "America/Sao_Paulo",
	"City of Buenos Aires": "America/Argentina/Buenos_Aires", "Salvador": "America/Bahia", "Greenland": "America/Nuuk",
	"Cabo Verde Is.": "Atlantic/Cape_Verde", "Cape Verde Is.": "Atlantic/Cape_Verde",
	"Edinburgh": "Europe/London", "Bern": "Europe/Zurich", "Abu Dhabi": "Asia/Dubai", "Muscat": "Asia/Muscat",
	"Islamabad": "Asia/Karachi", "Chennai": "Asia/Kolkata", "Mumbai": "Asia/Kolkata", "New Delhi": "Asia/Kolkata",
	"Sri Jayawardenepura": "Asia/Colombo", "Astana": "Asia/Almaty", "Hanoi": "Asia/Bangkok", "Beijing": "Asia/Shanghai",
	"Osaka": "Asia/Tokyo", "Sapporo": "Asia/Tokyo", "Canberra": "Australia/Sydney", "Wellington": "Pacific/Auckland",
	"Solomon Is.": "Pacific/Guadalcanal", "Marshall Is.": "Pacific/Majuro", "Nuku'alofa": "Pacific/Tongatapu",
	"Samoa": "Pacific/Apia", "Pretoria": "Africa/Johannesburg", "Harare": "Africa/Harare", "St. Petersburg": "Europe/Moscow",
	"Kyiv": "Europe/Kyiv", "Yangon (Rangoon)": "Asia/Yangon", "Ulaanbaatar": "Asia/Ulaanbaatar", "Kuwait": "Asia/Kuwait",
	"West Central Africa": "Africa/Lagos", "Coordinated Universal Time": "UTC", "Greenwich Mean Time": "Europe/London",
	"Kuala Lumpur": "Asia/Kuala_Lumpur", "Taipei": "Asia/Taipei", "Port Moresby": "Pacific/Port_Moresby",
}
