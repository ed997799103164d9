package content

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Param is one parameter of a property, its values decoded (quotes and RFC 6868).
type Param struct {
	Name   string // upper case
	Values []string
}

// Property is one content line. It does not change: Component.Set and its kin
// put another one in its place. A property that came from a text and was not
// replaced is written as it came, byte for byte after unfolding.
type Property struct {
	name   string
	params []Param
	value  string
	raw    string // the unfolded line, when it was well-formed
	line   int
}

// NewProperty makes a property from its raw value: text values have to be
// escaped (TextProperty does). Line breaks and control characters are dropped
// from everything, so that no value can begin another line.
func NewProperty(name, value string, params ...Param) Property {
	p := Property{name: cleanName(name), value: oneLine(value)}
	for _, q := range params {
		c := Param{Name: cleanName(q.Name)}
		for _, v := range q.Values {
			c.Values = append(c.Values, paramText(v))
		}
		p.params = append(p.params, c)
	}
	return p
}

// TextProperty makes a property with a TEXT value (RFC 5545 3.3.11).
func TextProperty(name, text string, params ...Param) Property {
	return NewProperty(name, EscapeText(text), params...)
}

// P makes a parameter.
func P(name string, values ...string) Param { return Param{Name: name, Values: values} }

// cleanName gives a name that can't be read as anything else.
func cleanName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= 0x80 || !isNameByte(byte(r)) {
			return '-'
		}
		return r
	}, strings.ToUpper(s))
	if s == "" || s == "BEGIN" || s == "END" {
		return "X-" + s
	}
	return s
}

// oneLine drops control characters and mends UTF-8.
func oneLine(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return -1
		}
		return r
	}, s)
}

// paramText keeps line feeds, which RFC 6868 can write.
func paramText(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	parts := strings.Split(s, "\n")
	for i, p := range parts {
		parts[i] = oneLine(p)
	}
	return strings.Join(parts, "\n")
}

// Name gives the name in upper case.
func (p *Property) Name() string { return p.name }

// Value gives the raw value, as it stands behind the colon.
func (p *Property) Value() string { return p.value }

// Line gives the line the property began on in the text it came from; 0 when it was made here.
func (p *Property) Line() int { return p.line }

// Params gives all parameters; they must not be changed.
func (p *Property) Params() []Param { return p.params }

// Param gives the first value of a parameter, "" when it is absent.
func (p *Property) Param(name string) string {
	for i := range p.params {
		if strings.EqualFold(p.params[i].Name, name) && len(p.params[i].Values) > 0 {
			return p.params[i].Values[0]
		}
	}
	return ""
}

// ParamValues gives all values of a parameter.
func (p *Property) ParamValues(name string) []string {
	for i := range p.params {
		if strings.EqualFold(p.params[i].Name, name) {
			return p.params[i].Values
		}
	}
	return nil
}

// WithValue gives a copy with another raw value and the same parameters.
func (p Property) WithValue(value string) Property {
	p.value, p.raw = oneLine(value), ""
	return p
}

// WithParam gives a copy with a parameter set, or taken away when there are no values.
func (p Property) WithParam(name string, values ...string) Property {
	name = cleanName(name)
	p.raw, p.params = "", slices.Clone(p.params)
	for i := range values {
		values[i] = paramText(values[i])
	}
	i := slices.IndexFunc(p.params, func(q Param) bool { return q.Name == name })
	switch {
	case i >= 0 && len(values) == 0:
		p.params = slices.Delete(p.params, i, i+1)
	case i >= 0:
		p.params[i].Values = values
	case len(values) > 0:
		p.params = append(p.params, Param{name, values})
	}
	return p
}

// appendTo writes the property as one unfolded line.
func (p *Property) appendTo(b []byte) []byte {
	if p.raw != "" {
		return append(b, p.raw...)
	}
	b = append(b, p.name...)
	for _, q := range p.params {
		b = append(b, ';')
		b = append(b, q.Name...)
		b = append(b, '=')
		for i, v := range q.Values {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendParamValue(b, v)
		}
	}
	b = append(b, ':')
	return append(b, p.value...)
}

// appendParamValue encodes by RFC 6868 and quotes where RFC 5545 3.2 needs it.
func appendParamValue(b []byte, v string) []byte {
	quote := strings.ContainsAny(v, ":;,")
	if quote {
		b = append(b, '"')
	}
	for i := 0; i < len(v); i++ {
		switch v[i] {
		case '^':
			b = append(b, "^^"...)
		case '"':
			b = append(b, "^'"...)
		case '\n':
			b = append(b, "^n"...)
		default:
			b = append(b, v[i])
		}
	}
	if quote {
		b = append(b, '"')
	}
	return b
}

// appendFolded writes a line folded at 75 octets, never within a character.
func appendFolded(b []byte, line []byte) []byte {
	room := 75
	for len(line) > room {
		cut := room
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		b = append(b, line[:cut]...)
		b = append(b, "\r\n "...)
		line, room = line[cut:], 74 // the space counts
	}
	b = append(b, line...)
	return append(b, "\r\n"...)
}
