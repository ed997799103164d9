// Package outbound is the one HTTP client for everything that leaves the house.
// An address a person typed must never make this server talk to machines that
// only it can reach. So the check is made on the address that is really dialled,
// after DNS and again for each redirect: global unicast outside the IANA special
// registries, ports 80 and 443, or what the administrator allowed by name. What
// must always hold: no connection is opened to an address that allowed refuses,
// no answer is read past its limit, no request outlives ten seconds, and no
// error, log line or Referer repeats the address asked for.
package outbound
