package outbound

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
)

// special lists what is within global unicast and yet not the public internet,
// from the IANA IPv4 and IPv6 special-purpose address registries. IPv4 lists all
// that is not public; of IPv6 only 2000::/3 is public at all.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
	"192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
)

var publicV6 = netip.MustParsePrefix("2000::/3")

func prefixes(texts ...string) []netip.Prefix {
	var all []netip.Prefix
	for _, t := range texts {
		all = append(all, netip.MustParsePrefix(t))
	}
	return all
}

// Public reports whether an address is on the public internet: global unicast
// outside every special-purpose registry. An IPv4 address inside an IPv6 one
// counts as itself.
func Public(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsValid() || a.Zone() != "" || (a.Is6() && !publicV6.Contains(a)) {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// rule is one entry of the administrator's list: a name or a network, and a port.
type rule struct {
	name    string       // lower case; empty for a network
	network netip.Prefix // when name is empty
	port    uint16       // 0 for any when anyPort, else for 80 and 443
	anyPort bool
}

// parseRule reads "host", "host:port", "address:port", "10.0.0.0/8", "10.0.0.0/8:8443"
// and "127.0.0.0/8:*"; IPv6 stands in brackets when a port follows.
func parseRule(text string) (rule, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	host, port := text, ""
	if i := strings.LastIndexByte(text, ':'); i >= 0 && (strings.Count(text, ":") == 1 || strings.HasPrefix(text, "[") && strings.Contains(text[:i], "]")) {
		host, port = text[:i], text[i+1:]
	}
	host = strings.NewReplacer("[", "", "]", "").Replace(host)
	r := rule{}
	switch {
	case port == "*":
		r.anyPort = true
	case port != "":
		n, err := strconv.ParseUint(port, 10, 16)
		if err != nil || n == 0 {
			return rule{}, fmt.Errorf("outbound: %q has no port", text)
		}
		r.port = uint16(n)
	}
	if p, err := netip.ParsePrefix(host); err == nil {
		r.network = p.Masked()
		return r, nil
	}
	if a, err := netip.ParseAddr(host); err == nil {
		r.network = netip.PrefixFrom(a.Unmap(), a.Unmap().BitLen())
		return r, nil
	}
	if host == "" || strings.ContainsAny(host, "/ *") {
		return rule{}, fmt.Errorf("outbound: %q is not a host, an address or a network", text)
	}
	r.name = strings.TrimSuffix(host, ".")
	return r, nil
}

func (r rule) allowsPort(port uint16) bool {
	return r.anyPort || r.port == port || (r.port == 0 && usual(port))
}

func usual(port uint16) bool { return port == 80 || port == 443 }

// allowed decides over one connection: host is the name asked for, to the address
// it led to.
func (c *Client) allowed(host string, to netip.AddrPort) bool {
	for _, r := range c.rules {
		if !r.allowsPort(to.Port()) {
			continue
		}
		if r.name != "" && r.name == host || r.name == "" && r.network.Contains(to.Addr().Unmap()) {
			return true
		}
	}
	return usual(to.Port()) && Public(to.Addr())
}
