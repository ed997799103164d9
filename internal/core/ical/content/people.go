package content

import "strings"

// Person is an ATTENDEE or the ORGANIZER (RFC 5545 3.2, 3.8.4).
type Person struct {
	Address       string // as written: "mailto:ines@example.org"
	Name          string // CN
	Status        string // PARTSTAT, upper case; NEEDS-ACTION when absent
	Role          string // ROLE, upper case; REQ-PARTICIPANT when absent
	Type          string // CUTYPE, upper case; INDIVIDUAL when absent
	RSVP          bool
	SentBy        string // address, as written
	DelegatedTo   []string
	DelegatedFrom []string
	EmailParam    string // EMAIL (RFC 7986), where the address is no mail address
}

// Email gives the mail address in lower case, "" when there is none.
func (p Person) Email() string {
	if e := Email(p.Address); e != "" {
		return e
	}
	return strings.ToLower(strings.TrimSpace(p.EmailParam))
}

// Email gives the mail address of a CAL-ADDRESS in lower case: the scheme
// "mailto:" counts in any case, and a bare address is taken too.
func Email(address string) string {
	a := strings.Trim(strings.TrimSpace(address), `"<>`)
	if len(a) >= 7 && strings.EqualFold(a[:7], "mailto:") {
		a = a[7:]
	} else if strings.Contains(a, ":") {
		return ""
	}
	a, _, _ = strings.Cut(a, "?")
	a = strings.ToLower(strings.TrimSpace(a))
	if at := strings.LastIndexByte(a, '@'); at <= 0 || at == len(a)-1 {
		return ""
	}
	return a
}

// Person reads a CAL-ADDRESS property.
func (p *Property) Person() Person {
	or := func(v, def string) string {
		if v == "" {
			return def
		}
		return strings.ToUpper(v)
	}
	return Person{
		Address: strings.TrimSpace(p.value), Name: p.Param("CN"),
		Status: or(p.Param("PARTSTAT"), "NEEDS-ACTION"), Role: or(p.Param("ROLE"), "REQ-PARTICIPANT"),
		Type: or(p.Param("CUTYPE"), "INDIVIDUAL"), RSVP: strings.EqualFold(p.Param("RSVP"), "TRUE"),
		SentBy: p.Param("SENT-BY"), DelegatedTo: p.ParamValues("DELEGATED-TO"), DelegatedFrom: p.ParamValues("DELEGATED-FROM"),
		EmailParam: p.Param("EMAIL"),
	}
}

// PersonProperty writes a person; what has its default is left out.
func PersonProperty(name string, p Person) Property {
	var params []Param
	add := func(n, v, def string) {
		if v != "" && v != def {
			params = append(params, P(n, v))
		}
	}
	add("CN", p.Name, "")
	add("CUTYPE", p.Type, "INDIVIDUAL")
	add("ROLE", p.Role, "REQ-PARTICIPANT")
	if name != "ORGANIZER" {
		add("PARTSTAT", p.Status, "")
	}
	if p.RSVP {
		params = append(params, P("RSVP", "TRUE"))
	}
	if len(p.DelegatedFrom) > 0 {
		params = append(params, P("DELEGATED-FROM", p.DelegatedFrom...))
	}
	if len(p.DelegatedTo) > 0 {
		params = append(params, P("DELEGATED-TO", p.DelegatedTo...))
	}
	add("SENT-BY", p.SentBy, "")
	add("EMAIL", p.EmailParam, "")
	return NewProperty(name, p.Address, params...)
}

// Attendees gives the guests of a component, in order.
func (c *Component) Attendees() []Person {
	var out []Person
	for p := range c.All("ATTENDEE") {
		out = append(out, p.Person())
	}
	return out
}

// Organizer gives the organizer; ok is false when there is none.
func (c *Component) Organizer() (p Person, ok bool) {
	if o := c.Get("ORGANIZER"); o != nil {
		return o.Person(), true
	}
	return p, false
}

// Attendee gives the property of the guest with a mail address, nil when there is none.
func (c *Component) Attendee(email string) *Property {
	want := Email(email)
	for p := range c.All("ATTENDEE") {
		if want != "" && p.Person().Email() == want {
			return p
		}
	}
	return nil
}
