"""Characters that a speaker may stumble over, each with how it is said: of speeches' set phrases, of names, of places.

Nearly all are outside the 3,755 commonest (level 1 of GB 2312); only those are here that speeches and names read in one way.
"""

from __future__ import annotations

from functools import cache

_TABLE = """
踔chuō 赓gēng 擘bò 镌juān 谠dǎng 谔è 殚dān 栉zhì 桴fú 畎quǎn 戮lù 黾mǐn 矻kū 恪kè 夙sù 夤yín 懋mào 勖xù 勗xù 赟yūn 贇yūn
翊yì 濯zhuó 黜chù 黻fú 黼fǔ 擢zhuó 畛zhěn 畿jī 矜jīn 祛qū 祚zuò 禀bǐng 稔rěn 窠kē 筚bì 籁lài 粼lín 纛dào 缵zuǎn 罄qìng 羸léi
翕xī 翥zhù 耄mào 耋dié 聿yù 胼pián 胝zhī 臧zāng 舛chuǎn 舸gě 荏rěn 苒rǎn 荜bì 虔qián 蚍pí 蜉fú 蛰zhé 蝼lóu 衮gǔn 裨bì 觊jì 觎yú 诘jié
谟mó 谧mì 赈zhèn 踟chí 蹰chú 踵zhǒng 蹇jiǎn 蹉cuō 跎tuó 逡qūn 遴lín 邃suì 酩mǐng 酊dǐng 醴lǐ 醍tí 醐hú 镂lòu 镞zú 隰xí 隳huī 雉zhì
霁jì 韪wěi 颟mān 颃háng 骐qí 髦máo 鬻yù 鲲kūn 鳏guān 鹜wù 鼐nài 龃jǔ 龉yǔ 龛kān 龠yuè 旰gàn 攥zuàn 蹚tāng 斡wò 桎zhì 梏gù 瀣xiè 沆hàng
踯zhí 躅zhú 飒sà 馥fù 囿yòu 掣chè 蓁zhēn 榛zhēn 揆kuí 阋xì 飨xiǎng 廪lǐn 赧nǎn 恻cè 隽juàn
喆zhé 堃kūn 彧yù 翀chōng 祎yī 烜xuǎn 玥yuè 珺jùn 晟shèng 旻mín 暐wěi 骞qiān 犇bēn 淼miǎo 焱yàn 垚yáo 屾shēn 昶chǎng 晔yè 煜yù 炜wěi 炀yáng
琨kūn 璟jǐng 瓒zàn 甯nìng 禛zhēn 竑hóng 筠yún 箬ruò 篪chí 翃hóng 聃dān 芃péng 芮ruì 苡yǐ 菡hàn 蘅héng 蔺lìn 虓xiāo 蕤ruí 褚chǔ 訚yín
谌chén 谡sù 邕yōng 郜gào 郗xī 郦lì 鄢yān 酆fēng 钰yù 铎duó 锴kǎi 镕róng 闫yán 阚kàn 韫yùn 顼xū 颢hào 飏yáng 馗kuí 骅huá 骊lí 鸢yuān 龑yǎn
逄páng 亓qí 仝tóng 仉zhǎng 佘shé 僖xī 儇xuān 劭shào 劼jié 勰xié 卲shào 厍shè 妘yún 妤yú 嫄yuán 嬅huà 嬛huán 宓mì 嵇jī 峁mǎo 巽xùn 庹tuǒ 忞mín
恂xún 悰cóng 悫què 愔yīn 慜mǐn 懿yì 扆yǐ 抃biàn 敉mǐ 斐fěi 斫zhuó 旸yáng 暘yáng 昀yún 昃zè 昉fǎng 昕xīn 晁cháo 晞xī 暹xiān 杲gǎo 柘zhè 栩xǔ
棣dì 楦xuàn 歆xīn 沣fēng 泠líng 洵xún 洺míng 溥pǔ 渌lù 湉tián 湲yuán 潼tóng 澍shù 濂lián 濬jùn 灏hào 炘xīn 烺lǎng 焓hán 焘tāo 焜kūn 煊xuān
煐yīng 熠yì 熹xī 燊shēn 燚yì 燮xiè 爰yuán 犨chōu 玎dīng 玕gān 玘qǐ 玙yú 玢bīn 珏jué 珙gǒng 珣xún 珥ěr 珩héng 琇xiù 琎jìn 琏liǎn 琚jū 琤chēng
琬wǎn 琮cóng 琰yǎn 瑀yǔ 瑗yuàn 瑄xuān 瑭táng 璁cōng 璠fán 璩qú 瓀ruǎn 媖yīng 婧jìng 娣dì 驷sì 骢cōng 骎qīn 翯hè 俣yǔ 倓tán 倩qiàn 偓wò
郫pí 邛qióng 崃lái 歙shè 黟yī 亳bó 濮pú 涿zhuō 儋dān 鄞yín 郯tán 郓yùn 鄄juàn 莒jǔ 兖yǎn 盱xū 眙yí 邳pī 睢suī 溧lì 浠xī 瀍chán 婺wù 甪lù
鄱pó 赉lài 珲hún 耒lěi 鄠hù 邠bīn 邡fāng 郏jiá 郾yǎn 埇yǒng 垟yáng 墉yōng 嵊shèng 岢kě 峄yì 崆kōng 嵖chá 枞zōng 沭shù 汨mì 汶wèn 泗sì 洮táo
渑miǎn 溆xù 滏fǔ 漯luò 濉suī 濠háo 灞bà 爨cuàn 砀dàng 硖xiá 磴dèng 秭zǐ 稷jì 穰ráng 簋guǐ 綦qí 绛jiàng 罘fú 荥xíng 葭jiā 蒗làng 蕲qí 藁gǎo
虢guó 衢qú 谯qiáo 郪qī 酃líng 鄯shàn 鄜fū 阆làng 陉xíng 雒luò 猗yī 湟huáng 潢huáng 邗hán 邙máng 郧yún 郴chēn 濩huò 斄tái 盩zhōu 厔zhì
"""


@cache
def readings() -> dict[str, str]:
    """How each rare character is said, by the character."""
    return {entry[0]: entry[1:] for entry in _TABLE.split()}
