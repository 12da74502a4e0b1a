//! Tables of how characters are read in names, where a dictionary alone is wrong or says too much.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use pinyin::{ToPinyin, ToPinyinMulti};

use super::han::simplified;

/// Compound surnames and their syllables.
const COMPOUND_SURNAMES: &str = "欧阳ou,yang 司马si,ma 上官shang,guan 诸葛zhu,ge 司徒si,tu 东方dong,fang 皇甫huang,fu 尉迟yu,chi \
    公孙gong,sun 慕容mu,rong 长孙zhang,sun 宇文yu,wen 令狐ling,hu 轩辕xuan,yuan 夏侯xia,hou 万俟mo,qi \
    澹台tan,tai 闻人wen,ren 赫连he,lian 呼延hu,yan 端木duan,mu 百里bai,li 东郭dong,guo 南宫nan,gong \
    西门xi,men 独孤du,gu 拓跋tuo,ba 公冶gong,ye 太史tai,shi 申屠shen,tu 仲孙zhong,sun 钟离zhong,li \
    鲜于xian,yu 闾丘lv,qiu 亓官qi,guan 司寇si,kou 司空si,kong 濮阳pu,yang 淳于chun,yu 单于chan,yu \
    太叔tai,shu 宗政zong,zheng 左丘zuo,qiu 梁丘liang,qiu 谷梁gu,liang 乐正yue,zheng 漆雕qi,diao 壤驷rang,si \
    公良gong,liang 夹谷jia,gu 宰父zai,fu 段干duan,gan 巫马wu,ma 公西gong,xi 颛孙zhuan,sun 东里dong,li \
    纳兰na,lan 完颜wan,yan 叶赫ye,he 那拉na,la 贺兰he,lan 耶律ye,lv 达奚da,xi 哥舒ge,shu 羊舌yang,she \
    微生wei,sheng 南门nan,men 第五di,wu";

/// Characters read otherwise as a surname than anywhere else.
const SINGLE_SURNAMES: &str = "秘bi 薄bo 卜bu 长chang 郗chi 种chong 重chong 都du 盖ge 句gou 炅gui 黑he 角jue 阚kan 适kuo 缪miao 佴nai \
    能nai 乜nie 区ou 朴piao 繁po 覃qin 仇qiu 单shan 召shao 折she 洗xian 解xie 乐yue 员yun 曾zeng 查zha \
    祭zhai 翟zhai";

/// Characters of which people use more than one reading in names, the commonest first. What else a dictionary knows of
/// these and all other characters is rare.
const COMMON_READINGS: &str = "阿a,e 柏bai,bo 便bian,pian 伯bo,bai 薄bo,bao 参can,shen 藏cang,zang 差cha,chai 查cha,zha 禅chan,shan \
    长chang,zhang 朝chao,zhao 车che,ju 称cheng,chen 重chong,zhong 仇chou,qiu 传chuan,zhuan 大da,dai \
    单dan,shan,chan 弹dan,tan 得de,dei 地di,de 调diao,tiao 都du,dou 佛fo,fu 盖gai,ge 给gei,ji 莞guan,wan \
    还hai,huan 和he,huo 会hui,kuai 祭ji,zhai 贾jia,gu 降jiang,xiang 角jiao,jue 解jie,xie 劲jin,jing \
    炅jiong,gui 觉jue,jiao 隽jun,juan 浚jun,xun 卡ka,qia 乐le,yue 了liao,le 露lu,lou 落luo,la \
    率lv,shuai 秘mi,bi 缪miao,mou 模mo,mu 牟mu,mou 娜na,nuo 粘nian,zhan 拗niu,ao 曝pu,bao 朴pu,piao 奇qi,ji \
    期qi,ji 栖qi,xi 乾qian,gan 茜qian,xi 强qiang,jiang 亲qin,qing 覃qin,tan 区qu,ou 沈shen,chen 什shen,shi \
    晟sheng,cheng 盛sheng,cheng 省sheng,xing 石shi,dan 适shi,kuo 识shi,zhi 说shuo,shui 似si,shi 宿su,xiu \
    提ti,di 拓tuo,ta 万wan,mo 隗wei,kui 尉wei,yu 系xi,ji 洗xi,xian 厦xia,sha 巷xiang,hang 校xiao,jiao \
    莘xin,shen 行xing,hang 畜xu,chu 血xue,xie 郇xun,huan 叶ye,xie 员yuan,yun 攒zan,cuan 曾zeng,ceng 扎zha,za \
    翟zhai,di 折zhe,she 着zhe,zhuo 种zhong,chong 爪zhua,zhao 琢zhuo,zuo";

type Table = HashMap<&'static str, Vec<&'static str>>;

static COMPOUND: LazyLock<Table> = LazyLock::new(|| table(COMPOUND_SURNAMES, 2));
static SINGLE: LazyLock<Table> = LazyLock::new(|| table(SINGLE_SURNAMES, 1));
static COMMON: LazyLock<Table> = LazyLock::new(|| table(COMMON_READINGS, 1));

/// The compound surname that a name of three characters or more begins with.
pub fn compound_surname(name: &str) -> Option<&str> {
    let surname = first_characters(name, 2)?;
    (name.len() > surname.len() && COMPOUND.contains_key(&*usual(surname))).then_some(surname)
}

/// The syllables in which a surname is read otherwise than its characters are; empty when it is read like them.
pub fn of_surname(surname: &str) -> &'static [&'static str] {
    let surname = &*usual(surname);
    COMPOUND.get(surname).or_else(|| SINGLE.get(surname)).map_or(&[], Vec::as_slice)
}

/// The readings of a character that people use, the commonest first; none for what is not Chinese.
pub fn common(c: char) -> Vec<&'static str> {
    let listed = |c: char| COMMON.get(c.encode_utf8(&mut [0; 4]) as &str).cloned();
    let told = |c: char| Some(vec![on_keyboards(c.to_pinyin()?.plain())]);
    let usual = simplified(c);
    let found = listed(c).or_else(|| listed(usual)).or_else(|| told(c)).or_else(|| told(usual));
    let mut readings = found.unwrap_or_default();
    // 吕 is lv on keyboards, lyu in passports, and lu for those who know neither.
    match readings.first() {
        Some(&"lv") => readings.extend(["lyu", "lu"]),
        Some(&"nv") => readings.extend(["nyu", "nu"]),
        Some(&"lve") => readings.extend(["lyue", "lue"]),
        Some(&"nve") => readings.extend(["nyue", "nue"]),
        _ => {}
    }
    readings
}

/// The readings of a character that a dictionary knows, tones apart, the common ones among them.
pub fn all(c: char) -> Vec<&'static str> {
    let mut readings: Vec<&'static str> =
        c.to_pinyin_multi().into_iter().flatten().map(|reading| on_keyboards(reading.plain())).collect();
    readings.sort_unstable();
    readings.dedup();
    readings
}

/// A surname in simplified characters, as the tables have it.
fn usual(surname: &str) -> Cow<'_, str> {
    if surname.chars().all(|c| simplified(c) == c) {
        Cow::Borrowed(surname)
    } else {
        Cow::Owned(surname.chars().map(simplified).collect())
    }
}

/// `v` stands for `ü`.
fn on_keyboards(syllable: &'static str) -> &'static str {
    match syllable {
        "lü" => "lv",
        "lüe" => "lve",
        "nü" => "nv",
        "nüe" => "nve",
        other => other,
    }
}

fn table(text: &'static str, characters: usize) -> Table {
    let entry = |entry: &'static str| {
        let name = first_characters(entry, characters)?;
        Some((name, entry[name.len()..].split(',').collect()))
    };
    text.split_whitespace().filter_map(entry).collect()
}

fn first_characters(text: &str, count: usize) -> Option<&str> {
    let (last, c) = text.char_indices().nth(count - 1)?;
    Some(&text[..last + c.len_utf8()])
}
