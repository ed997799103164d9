package content

import "strings"

// ParseLine reads one unfolded content line; ok is false when it is none.
func ParseLine(s string) (p Property, ok bool) { return parseLine(s, 0, &Notes{}) }

// parseLine reads one logical line (RFC 5545 3.1). ok is false when it is no
// content line at all.
func parseLine(s string, line int, n *Notes) (p Property, ok bool) {
	i := 0
	for i < len(s) && isNameByte(s[i]) {
		i++
	}
	if i == 0 || i == len(s) {
		return p, false
	}
	p = Property{name: upper(s[:i]), line: line}
	clean := true
	if s[i] == ' ' || s[i] == '\t' { // "SUMMARY :x"
		j := i
		for j < len(s) && (s[j] == ' ' || s[j] == '\t') {
			j++
		}
		if j == len(s) || s[j] != ':' && s[j] != ';' {
			return p, false
		}
		clean, i = false, j
		n.Add(line, "Space after the name %s.", p.name)
	}
	for i < len(s) && s[i] == ';' {
		var q Param
		var good bool
		q, i, good = parseParam(s, i+1, line, n)
		clean = clean && good
		if q.Name != "" {
			p.params = append(p.params, q)
		}
	}
	if i >= len(s) || s[i] != ':' {
		return p, false
	}
	p.value = s[i+1:]
	if clean {
		p.raw = s
	}
	return p, true
}

func isNameByte(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
}

func upper(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'a' && s[i] <= 'z' {
			return strings.ToUpper(s)
		}
	}
	return s
}

// parseParam reads "NAME=value,value" from i on and gives where it ends.
func parseParam(s string, i, line int, n *Notes) (q Param, end int, clean bool) {
	start := i
	for i < len(s) && s[i] != '=' && s[i] != ';' && s[i] != ':' {
		i++
	}
	q.Name = upper(strings.TrimSpace(s[start:i]))
	if i == len(s) || s[i] != '=' {
		if q.Name != "" {
			n.Add(line, "The parameter %s has no value.", q.Name)
		}
		return Param{}, i, false
	}
	clean = q.Name == s[start:i] || strings.EqualFold(q.Name, s[start:i])
	for ok := true; ok; ok = i < len(s) && s[i] == ',' && q.list() {
		var v string
		var good bool
		v, i, good = parseParamValue(s, i+1, &q, line, n)
		clean = clean && good
		q.Values = append(q.Values, v)
	}
	// A comma that the parameter can't list with, or anything else before the
	// next delimiter, belongs to the value: somebody forgot the quotes.
	if j := i; i < len(s) && s[i] != ';' && s[i] != ':' {
		for i < len(s) && s[i] != ';' && s[i] != ':' {
			i++
		}
		q.Values[len(q.Values)-1] += decodeParam(s[j:i])
		if clean {
			n.Add(line, "The value of %s needs quotes.", q.Name)
		}
		clean = false
	}
	return q, i, clean
}

// list tells whether a comma separates values of this parameter.
func (q *Param) list() bool {
	switch q.Name {
	case "CN", "TZID", "EMAIL", "X-FILENAME", "FILENAME", "LABEL", "X-TITLE", "X-ADDRESS":
		return false
	}
	return true
}

func parseParamValue(s string, i int, q *Param, line int, n *Notes) (v string, end int, clean bool) {
	if i < len(s) && s[i] == '"' {
		if j := strings.IndexByte(s[i+1:], '"'); j >= 0 {
			return decodeParam(s[i+1 : i+1+j]), i + j + 2, true
		}
		n.Add(line, "The value of %s has no closing quote.", q.Name)
		v, end, _ = bareValue(s, i+1, q)
		return v, end, false
	}
	v, end, missing := bareValue(s, i, q)
	if missing {
		n.Add(line, "The value of %s needs quotes.", q.Name)
	}
	return v, end, !missing
}

// bareValue reads a value without quotes. Two kinds hold a colon of their own
// although they should be quoted then: addresses, and zone names as Outlook
// displays them.
func bareValue(s string, i int, q *Param) (v string, end int, missing bool) {
	start := i
	if q.Name == "TZID" && strings.HasPrefix(s[i:], "(") {
		if j := strings.IndexByte(s[i:], ')'); j >= 0 {
			i += j
			missing = strings.ContainsAny(s[start:i], ":,;")
		}
	}
	for i < len(s) && s[i] != ',' && s[i] != ';' && s[i] != ':' {
		i++
	}
	if i < len(s) && s[i] == ':' && q.address() && isScheme(s[start:i]) && strings.IndexByte(s[i+1:], ':') >= 0 {
		missing = true
		for i++; i < len(s) && s[i] != ',' && s[i] != ';' && s[i] != ':'; {
			i++
		}
	}
	return decodeParam(s[start:i]), i, missing
}

func (q *Param) address() bool {
	switch q.Name {
	case "SENT-BY", "DELEGATED-FROM", "DELEGATED-TO", "MEMBER", "DIR", "ALTREP":
		return true
	}
	return false
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "mailto", "http", "https", "urn", "cid", "ldap", "invalid", "data":
		return true
	}
	return false
}

// decodeParam undoes RFC 6868.
func decodeParam(s string) string {
	i := strings.IndexByte(s, '^')
	if i < 0 || i == len(s)-1 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '^' && i+1 < len(s) {
			switch s[i+1] {
			case '^':
				b.WriteByte('^')
				i++
				continue
			case '\'':
				b.WriteByte('"')
				i++
				continue
			case 'n':
				b.WriteByte('\n')
				i++
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func clip(s string) string {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}
