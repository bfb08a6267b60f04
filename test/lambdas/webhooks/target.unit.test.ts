import { describe, expect, it } from '@jest/globals';
import { isAllowedAddress } from '../../../lambdas/shared/webhooks/addresses.ts';
import { targetOf } from '../../../lambdas/shared/webhooks/target.ts';

/** Addresses that are of no use to an honest integrator, by what they are. */
const refusedAddresses: Readonly<Record<string, readonly string[]>> = {
  'this host': ['127.0.0.1', '127.9.9.9', '::1', '0.0.0.0', '0.1.2.3', '::'],
  'private networks': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  'link-local, with the metadata of clouds': ['169.254.169.254', '169.254.170.2', 'fe80::1', 'fd00:ec2::254'],
  'carrier-grade NAT, with the metadata of another cloud': ['100.64.0.1', '100.100.100.200', '100.127.255.255'],
  'IPv4 mapped into IPv6': ['::ffff:127.0.0.1', '::ffff:169.254.169.254', '::ffff:8.8.8.8', '::ffff:a00:1'],
  'IPv4 by NAT64': ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b::8.8.8.8', '64:ff9b:1::a00:1'],
  'IPv4 by 6to4 and Teredo': ['2002:7f00:1::', '2002:a9fe:a9fe::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  'IPv4-compatible IPv6': ['::127.0.0.1', '::10.0.0.1'],
  'site-local and unassigned IPv6': ['fec0::1', '4000::1', '100::1'],
  documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  'benchmarking, reserved, multicast, broadcast': [
    '198.18.0.1',
    '240.0.0.1',
    '224.0.0.1',
    'ff02::1',
    '255.255.255.255',
  ],
  'what is no address': ['', 'localhost', '1.2.3', '999.1.1.1', '1.2.3.4.5', 'g::1', '8.8.8.8 '],
};

describe('the addresses that webhooks may be connected to', () => {
  it.each(Object.entries(refusedAddresses))('are not %s', (_, addresses) => {
    expect(addresses.filter((each) => isAllowedAddress(each, 'public'))).toEqual([]);
  });

  it('are those of the internet', () => {
    const allowed = ['8.8.8.8', '223.5.5.5', '52.80.0.1', '2400:3200::1', '2606:4700:4700::1111'];
    expect(allowed.filter((each) => !isAllowedAddress(each, 'public'))).toEqual([]);
  });

  it('are on the local run this machine too, and nothing else', () => {
    expect(['127.0.0.1', '::1'].every((each) => isAllowedAddress(each, 'public-and-loopback'))).toBe(true);
    const others = Object.values(refusedAddresses)
      .flat()
      .filter((each) => !/^127\.|^::1$/.test(each));
    expect(others.filter((each) => isAllowedAddress(each, 'public-and-loopback'))).toEqual([]);
  });
});

describe('the targets of webhooks', () => {
  it.each([
    'https://hooks.example.cn/a?b=c',
    'https://hooks.example.cn:8443/',
    'https://hooks.example.cn:443/',
    'https://8.8.8.8/x',
    'https://永宁.中国/hook',
  ])('take %s', (url) => expect(targetOf(url, 'public')?.href).toBeDefined());

  it.each([
    ['another protocol', 'http://hooks.example.cn/'],
    ['a file', 'file:///etc/passwd'],
    ['gopher', 'gopher://hooks.example.cn:443/_x'],
    ['a script', 'javascript:alert(1)'],
    ['another port', 'https://hooks.example.cn:22/'],
    ['a login', 'https://user:word@hooks.example.cn/'],
    ['a name that looks like a login', 'https://hooks.example.cn@127.0.0.1/'],
    ['a fragment', 'https://hooks.example.cn/#x'],
    ['this machine by its name', 'https://localhost/'],
    ['this machine in a search domain', 'https://a.localhost/'],
    ['a name of the network', 'https://intranet/'],
    ['a name of the cloud', 'https://metadata.google.internal/'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, shortened', 'https://127.1/'],
    ['this machine in decimal', 'https://2130706433/'],
    ['this machine in hexadecimal', 'https://0x7f.0.0.1/'],
    ['this machine in octal', 'https://0177.0.0.1/'],
    ['this machine in full-width digits', 'https://127.0.0.1/'],
    ['this machine in IPv6', 'https://[::1]/'],
    ['this machine mapped into IPv6', 'https://[::ffff:7f00:1]/'],
    ['metadata of the cloud', 'https://169.254.169.254/latest/meta-data/'],
    ['metadata by NAT64', 'https://[64:ff9b::a9fe:a9fe]/'],
    ['what is no address', 'hooks.example.cn'],
    ['nothing', ''],
    ['what is too long', `https://hooks.example.cn/${'a'.repeat(500)}`],
  ])('do not take %s', (_, url) => expect(targetOf(url, 'public')).toBeUndefined());

  it('are on the local run this machine too, on any port and without TLS, but no network', () => {
    const taken = (url: string) => targetOf(url, 'public-and-loopback') !== undefined;
    expect(['http://127.0.0.1:4000/a', 'http://localhost:4000/', 'http://[::1]:4000/'].every(taken)).toBe(true);
    expect(
      ['http://10.0.0.1/', 'ftp://127.0.0.1/', 'http://hooks.example.cn/', 'http://169.254.169.254/'].some(taken),
    ).toBe(false);
  });
});
